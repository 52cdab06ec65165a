import { describe, expect, test } from 'vitest';
import { readSlackEmoji } from '../../../src/handlers/slack/emoji.ts';
import { parseSlackRequest } from '../../../src/handlers/slack/inbound/parse.ts';

const [OURS, THEIRS, GRID] = ['T0OURS', 'T0THEIRS', 'E0GRID'];
const SANNE = { platform: 'slack', workspace: OURS, user: 'U0SANNE' };

const tap = (whose: object) =>
  parseSlackRequest({
    type: 'block_actions',
    ...whose,
    actions: [{ action_id: 'tap:0', value: 'lead.judged?lead=lead-1&verdict=good', action_ts: '1772528400.250000' }],
  });
const form = (whose: object) =>
  parseSlackRequest({
    type: 'view_submission',
    ...whose,
    view: { callback_id: 'nothing', private_metadata: '{}', state: { values: {} } },
  });
const DOORS = { tap, form };

const PRESSERS: [who: string, payload: object, by: object][] = [
  ['somebody of ours', { team: { id: OURS }, user: { id: 'U0SANNE', team_id: OURS } }, SANNE],
  ['somebody of ours, of whom only the team is told', { team: { id: OURS }, user: { id: 'U0SANNE' } }, SANNE],
  [
    'our own rep in a channel of another company',
    { team: { id: THEIRS }, user: { id: 'U0SANNE', team_id: OURS } },
    SANNE,
  ],
  [
    'somebody of another company in our channel, whatever their id',
    { team: { id: OURS }, user: { id: 'U0SANNE', team_id: THEIRS } },
    { ...SANNE, workspace: THEIRS },
  ],
  [
    'somebody of a Grid that has the app as a whole',
    { team: null, enterprise: { id: GRID }, is_enterprise_install: true, user: { id: 'U0SANNE', team_id: OURS } },
    { ...SANNE, enterprise: GRID },
  ],
  [
    'somebody of whom only the Grid is told',
    { team: null, enterprise: { id: GRID }, is_enterprise_install: true, user: { id: 'U0SANNE' } },
    { ...SANNE, workspace: GRID },
  ],
  [
    'somebody who is at home in the whole Grid',
    { team: { id: OURS, enterprise_id: GRID }, enterprise: null, user: { id: 'U0SANNE', team_id: GRID } },
    { ...SANNE, enterprise: GRID },
  ],
];

describe.each(Object.entries(DOORS))('by a %s', (_door, press) => {
  test.each(PRESSERS)('%s', (_who, payload, by) => {
    expect(press(payload)?.event).toMatchObject({ by });
    expect(press(payload)?.event).toHaveProperty('by', by);
  });
});

test('a tap is from when Slack says it was', () => {
  const { team, user } = { team: { id: OURS }, user: { id: 'U0SANNE' } };
  expect(tap({ team, user })?.event).toMatchObject({ kind: 'lead.judged', at: 1772528400250 });
});

test.each([
  ['in a workspace', { team_id: OURS }, SANNE],
  ['in a Grid', { team_id: OURS, enterprise_id: GRID, is_enterprise_install: 'true' }, { ...SANNE, enterprise: GRID }],
  ['in a Grid that is named alone', { enterprise_id: GRID }, { ...SANNE, workspace: GRID }],
])('a command %s', (_where, whose, by) => {
  const command = { command: '/smarketing', text: 'help', user_id: 'U0SANNE', channel_id: 'C1', ...whose };
  expect(parseSlackRequest(command)?.event).toHaveProperty('by', by);
});

const bot = { user_id: 'U0BOT', is_bot: true };
const HEARD: [where: string, envelope: object, event: object, by: object, workspace: string][] = [
  ['in our workspace', { team_id: OURS, authorizations: [{ team_id: OURS, ...bot }] }, {}, SANNE, OURS],
  ['without authorizations', { team_id: OURS }, {}, SANNE, OURS],
  [
    'in a channel that began at another company',
    { team_id: THEIRS, context_team_id: OURS, authorizations: [{ team_id: OURS, enterprise_id: null, ...bot }] },
    {},
    SANNE,
    OURS,
  ],
  ['in such a channel, without authorizations', { team_id: THEIRS, context_team_id: OURS }, {}, SANNE, OURS],
  [
    'of somebody of another company, whatever their id',
    { team_id: OURS, authorizations: [{ team_id: OURS, ...bot }] },
    { user_team: THEIRS },
    { ...SANNE, workspace: THEIRS },
    OURS,
  ],
  [
    'in a Grid that has the app as a whole',
    { team_id: OURS, enterprise_id: GRID, authorizations: [{ team_id: null, enterprise_id: GRID, ...bot }] },
    {},
    { ...SANNE, enterprise: GRID },
    OURS,
  ],
  [
    'in a Grid that is named alone',
    { authorizations: [{ team_id: null, enterprise_id: GRID, ...bot }] },
    {},
    { ...SANNE, workspace: GRID },
    GRID,
  ],
];
test.each(HEARD)('an emoji %s', (_where, envelope, more, by, workspace) => {
  const item = { type: 'message', channel: 'C1', ts: '1.1' };
  const event = {
    type: 'reaction_added',
    user: 'U0SANNE',
    reaction: 'thumbsup',
    item,
    event_ts: '1772528400.25',
    ...more,
  };
  expect(parseSlackRequest({ type: 'event_callback', event_id: 'Ev1', event, ...envelope })?.event).toEqual({
    kind: 'lead.judged',
    lead: { platform: 'slack', workspace, channel: 'C1', message: '1.1', emoji: '+1' },
    verdict: 'good',
    by,
    at: 1772528400250,
    key: 'slack/Ev1',
  });
});

test.each([
  ['+1', '+1', 'good'],
  ['thumbsup', '+1', 'good'],
  ['thumbsup::skin-tone-4', '+1::skin-tone-4', 'good'],
  ['thumbsup_all', 'thumbsup_all', 'good'],
  ['ok_hand::skin-tone-2', 'ok_hand::skin-tone-2', 'fair'],
  ['thumbsdown', '-1', 'poor'],
])('the emoji %s is %s, and %s', (reaction, name, verdict) => {
  expect(readSlackEmoji(reaction)).toEqual({ name, verdict });
});

test.each(['', '::', 'heart', '__proto__', 'constructor', 'toString', '__proto__::skin-tone-2', 'hasOwnProperty'])(
  'the emoji %j says nothing',
  (reaction) => {
    expect(readSlackEmoji(reaction)).toBeUndefined();
  },
);
