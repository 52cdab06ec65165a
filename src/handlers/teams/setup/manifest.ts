import { listCommands } from '../../../domain/command.ts';
import type { OptionalRoom } from '../../../domain/setup/steps/room-switch.ts';
import type { WordKey } from '../../../words/catalogues.ts';
import { say } from '../../../words/say.ts';
import { PAGE_PATHS } from '../../pages/paths.ts';

/** Where the app is found: privately, in a team and in a group chat; the commands are the same in each. */
const SCOPES = ['personal', 'team', 'groupChat'] as const;

/** Each permission and the reason the bot asks for it; none without a reason. */
export const PERMISSIONS = {
  identity: 'scope.identity',
  messageTeamMembers: 'scope.direct',
} as const satisfies Record<string, WordKey>;

/** Teams takes an app again only under a higher number. */
const APP_VERSION = '1.0.1';

const NAME = 'smarketing';

/** The Teams app as an admin uploads it, for a bot of this Microsoft App ID reached at this address. */
export function buildTeamsManifest(publicUrl: string, appId: string, on: OptionalRoom[] = []): object {
  const { hostname, origin, pathname } = new URL(publicUrl);
  const home = `${origin}${pathname}`.replace(/\/$/, '');
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json',
    manifestVersion: '1.29',
    version: APP_VERSION,
    id: appId,
    localizationInfo: { defaultLanguageTag: 'en', additionalLanguages: [{ languageTag: 'nl', file: 'nl.json' }] },
    developer: {
      name: 'smarketing',
      websiteUrl: home + PAGE_PATHS.about,
      privacyUrl: home + PAGE_PATHS.privacy,
      termsOfUseUrl: home + PAGE_PATHS.terms,
    },
    name: { short: NAME, full: say('en', 'help.title') },
    description: { short: say('en', 'app.short'), full: say('en', 'app.full') },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#1f3a5f',
    bots: [
      {
        botId: appId,
        scopes: SCOPES,
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: SCOPES.map((scope) => ({
          scopes: [scope],
          commands: listCommands(on).map(({ word, help }) => ({ title: word, description: say('en', help) })),
        })),
      },
    ],
    permissions: Object.keys(PERMISSIONS),
    validDomains: [hostname],
  };
}

/** What of the manifest is said in Dutch, as Teams wants it: by path. The words to type are the same in both languages. */
export function buildDutchTeamsManifest(on: OptionalRoom[] = []): Record<string, string> {
  const commands = SCOPES.flatMap((_scope, list) =>
    listCommands(on).flatMap(({ word, help }, place) => {
      const path = `bots[0].commandLists[${list}].commands[${place}]`;
      return [
        [`${path}.title`, word],
        [`${path}.description`, say('nl', help)],
      ];
    }),
  );
  return {
    'name.short': NAME,
    'name.full': say('nl', 'help.title'),
    'description.short': say('nl', 'app.short'),
    'description.full': say('nl', 'app.full'),
    ...Object.fromEntries(commands),
  };
}
