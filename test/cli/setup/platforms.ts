import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import type { FakeTeams } from '../../../sandbox/fake-teams/contract.ts';
import { openFakeTeams } from '../../../sandbox/fake-teams/open.ts';
import { slackSeed } from '../../../sandbox/samples/noordlicht.ts';
import { TEAMS_APP_ID, TENANT_ID, teamsSeed } from '../../../sandbox/samples/noordlicht-teams.ts';

const PASSWORD = 'the-password-itself';
export const SLACK = { platform: 'slack', workspace: slackSeed.team.id } as const;
export const TEAMS = { platform: 'teams', workspace: TENANT_ID } as const;

export type Env = Record<string, string>;
/** Both platforms that a set-up may ask, and the settings by which it asks each. */
export type Platforms = { slack: FakeSlack; teams: FakeTeams; onSlack(): Env; onTeams(): Env; stop(): Promise<void> };

export async function openPlatforms(): Promise<Platforms> {
  const slack = await openFakeSlack({ seed: slackSeed, signingSecret: 's', now: Date.now });
  const teams = await openFakeTeams({ seed: teamsSeed, password: PASSWORD, now: Date.now });
  return {
    slack,
    teams,
    onSlack: () => ({ SLACK_BOT_TOKEN: slackSeed.bot.token, SLACK_API_URL: slack.apiUrl }),
    onTeams: () => ({
      TEAMS_APP_TYPE: 'SingleTenant',
      TEAMS_APP_ID,
      TEAMS_APP_PASSWORD: PASSWORD,
      TEAMS_TENANT_ID: TENANT_ID,
      TEAMS_OPENID_URL: teams.openIdUrl,
    }),
    stop: async () => {
      await slack.stop();
      await teams.stop();
    },
  };
}
