import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CodedError, ErrorCode, type Installation, InstallProvider } from '@slack/oauth';
import {
  type InstallRefusal,
  installedPageCard,
  installRefusedPageCard,
} from '../../../cards/addresses/install-pages.ts';
import type { Card } from '../../../cards/card.ts';
import { GRID_TEAMS_MAX } from '../../../domain/addresses/grant.ts';
import { LOCALES, type Locale } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import { say } from '../../../words/say.ts';
import { createErrorReference, type Handle, type Log } from '../../handle.ts';
import type { Door, HttpExchange } from '../../http.ts';
import { escapeHtml, listPageHeaders, writeDocument } from '../../pages/document.ts';
import { SLACK_CALL_MS, type SlackOauthAccount } from '../account.ts';
import { describeSlackNewcomer } from '../newcomer.ts';
import { buildClientOptions, createSilentLogger, createSlackClient } from '../outbound/client.ts';
import { SCOPES } from '../setup/scopes.ts';
import type { SlackGrants } from './grants.ts';
import { createListTeams } from './grids.ts';
import { makeGrant, readExpiry, readGranted } from './installation.ts';
import { INSTALL_PATHS } from './paths.ts';
import { createStateStore, STATE_S } from './states.ts';

export type InstallParts = {
  account: SlackOauthAccount;
  grants: SlackGrants;
  handle: Handle;
  log: Log;
  /** Where people reach this bot; without it nobody can come back from Slack. */
  publicUrl(): string | undefined;
  now(): Instant;
};

/** Of one address: nobody installs an app often. */
const INSTALLS_A_MINUTE = 20;

/** `/slack/install` sends somebody to Slack, which sends them back to `/slack/oauth_redirect` with what their workspace grants. */
export function createInstallDoors(parts: InstallParts): Door[] {
  const installer = createInstaller(parts);
  const open = (request: IncomingMessage, response: ServerResponse, base: string) =>
    installer.handleInstallPath(request, response, undefined, {
      scopes: Object.keys(SCOPES),
      redirectUri: `${base.replace(/\/$/, '')}${INSTALL_PATHS.back}`,
    });
  return [
    {
      method: 'GET',
      path: INSTALL_PATHS.begin,
      bodyMax: 0,
      aMinute: INSTALLS_A_MINUTE,
      open: async ({ request, response }) => {
        const base = parts.publicUrl();
        if (base === undefined)
          return respondPages(response, 500, (locale) => installRefusedPageCard('failed', locale));
        await open(request, response, base);
      },
    },
    {
      method: 'GET',
      path: INSTALL_PATHS.back,
      bodyMax: 0,
      aMinute: INSTALLS_A_MINUTE,
      open: (exchange) =>
        installer.handleCallback(exchange.request, exchange.response, {
          successAsync: (installation) => welcome(parts, installation, exchange.response),
          failureAsync: async (error) => refuseInstall(parts, error, exchange),
        }),
    },
  ];
}

function createInstaller({ account: { oauth, apiUrl }, grants, now }: InstallParts): InstallProvider {
  const { clientId, clientSecret, stateSecret } = oauth;
  return new InstallProvider({
    ...{ clientId, clientSecret, authVersion: 'v2', directInstall: true, stateCookieExpirationSeconds: STATE_S },
    stateStore: createStateStore(stateSecret, grants),
    logger: createSilentLogger(),
    clientOptions: buildClientOptions(apiUrl, SLACK_CALL_MS.outbox),
    ...(apiUrl && { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href }),
    installationStore: {
      storeInstallation: async (installation) => {
        const grant = makeGrant(installation as Installation, randomUUID(), now());
        await grants.keep(grant, readExpiry(readGranted(grant)));
      },
      // Who calls Slack asks for tokens by another way: see `tokens.ts`.
      fetchInstallation: () => Promise.reject(new Error('not asked for here')),
    },
  });
}

async function welcome(parts: InstallParts, installation: Installation, response: ServerResponse): Promise<void> {
  const { workspace: id, name, installer } = makeGrant(installation, '', 0);
  const workspace = { platform: 'slack', id } as const;
  const zone = installer && (await findZone(parts, installation, installer));
  const reaches = await listReached(parts, installation);
  await parts.handle({
    ...{ kind: 'workspace.installed', workspace, name, reaches },
    ...(installer && { installer }),
    ...(zone && { zone }),
  });
  respondPages(response, 200, (locale) => installedPageCard(name, locale));
}

/** Where whoever installed it is, so that less is asked of them; where Slack does not say so, it is asked. */
async function findZone({ account: { apiUrl } }: InstallParts, { bot }: Installation, user: string) {
  const account = { token: bot?.token ?? '', ...(apiUrl && { apiUrl }) };
  const client = createSlackClient(account, SLACK_CALL_MS.interactive);
  return describeSlackNewcomer(client, user).then(
    ({ zone }) => zone,
    () => undefined,
  );
}

/** The teams of a Grid that was granted as a whole; where Slack does not say, what waits for them is asked about within a minute. */
async function listReached({ account }: InstallParts, { bot, isEnterpriseInstall }: Installation): Promise<string[]> {
  if (isEnterpriseInstall !== true || bot === undefined) return [];
  return createListTeams(account.apiUrl)(bot.token).then(
    (teams) => teams.slice(0, GRID_TEAMS_MAX),
    () => [],
  );
}

/** Slack's words, and the library's, may hold what was granted: the log gets their kind alone. */
function refuseInstall({ log }: InstallParts, error: CodedError, { response, refuse }: HttpExchange): void {
  const why = findRefusal(error);
  const ref = createErrorReference();
  const answer = () =>
    respondPages(response, STATUS[why], (locale) => installRefusedPageCard(why, locale, ref), listAgainLinks());
  if (why === 'failed') log.error({ ref, code: readCode(error) }, 'the app could not be installed');
  if (why === 'stale') refuse({ reason: STALE[readCode(error)] ?? 'state', answer });
  else answer();
}

/** What was wrong with what came back, by the library's code. */
const STALE: Record<string, string> = {
  [ErrorCode.InvalidStateError]: 'state wrong, old or used',
  [ErrorCode.MissingStateError]: 'no state',
  [ErrorCode.MissingCodeError]: 'no code',
  invalid_code: 'code wrong or old',
  code_already_used: 'code used',
};

const STATUS: Record<InstallRefusal, number> = { cancelled: 200, stale: 403, failed: 502 };

function findRefusal(error: CodedError): InstallRefusal {
  // Whoever comes back wrote the code, and may have written another.
  if (STALE[readCode(error)] !== undefined) return 'stale';
  switch (error.code) {
    case ErrorCode.AuthorizationError:
      return 'cancelled';
    default:
      return 'failed';
  }
}

function readCode(error: CodedError): string {
  const data: unknown = 'data' in error ? error.data : undefined;
  const isNamed = typeof data === 'object' && data !== null && 'error' in data && typeof data.error === 'string';
  return isNamed ? String(data.error) : error.code;
}

/** In both languages: whose browser it is, nobody knows yet. */
function respondPages(response: ServerResponse, status: number, draw: (locale: Locale) => Card, links: string[] = []) {
  const sections = LOCALES.map((locale) => ({ locale, card: draw(locale) }));
  response.writeHead(status, { ...listPageHeaders(), 'cache-control': 'no-store' }).end(writeDocument(sections, links));
}

/** Relative, so that it holds behind a proxy that gives the bot a path of its own. */
function listAgainLinks(): string[] {
  return LOCALES.map(
    (locale) => `<a href="./install" lang="${locale}">${escapeHtml(say(locale, 'install.again'))}</a>`,
  );
}
