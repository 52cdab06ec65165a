import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../../world/world.ts';

const NOWHERE = 'T0NOWHERE';

let world: World;
beforeAll(async () => {
  world = await openWorld({ isByOauth: true, isEmpty: true });
});
afterAll(() => world.end());

test.each([
  { type: 'app_home_opened', user: 'U0SANNE', tab: 'home' },
  { type: 'reaction_added', user: 'U0SANNE', reaction: '+1', item: { type: 'message', channel: 'C1', ts: '1.1' } },
  { type: 'member_joined_channel', user: 'U0SMARKETING', channel: 'C1' },
  { type: 'app_uninstalled' },
])(
  '$type of a workspace where the app is not installed is acknowledged, so that Slack goes on telling',
  async (event) => {
    const authorizations = [{ team_id: NOWHERE, user_id: 'U0SMARKETING', is_bot: true }];
    const told = { type: 'event_callback', team_id: NOWHERE, event_id: `Ev-${event.type}`, authorizations, event };
    const answer = await world.slack.sendRaw({ body: JSON.stringify(told), contentType: 'application/json' });
    expect(answer.status).toBe(200);
    await world.bot.replied();
    expect(world.logged.filter((line) => line.includes('"error"'))).toEqual([]);
  },
);
