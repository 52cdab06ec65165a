import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type PostedCard, type World } from '../../../world/world.ts';

const TEAM = 'T0NOORDLICHT';
const WEEK_MS = 7 * 24 * 3600 * 1000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.end());

const shown = (person: string) => world.privateTexts(person).length;
const counts = (card: PostedCard) => card.text().match(/(👍|👌|👎) \d+.*/)?.[0];
const settle = () => world.bot.replied().then(() => world.settle());

type Told = Partial<Record<'user' | 'ts' | 'channel' | 'emoji' | 'type' | 'at', string>> & { envelope?: object };

/** An emoji as the Events API tells it, with an id of our choosing. */
function reaction(
  id: string,
  {
    user = 'U0SANNE',
    ts = '',
    channel = 'C0SALES',
    emoji = '+1',
    type = 'reaction_added',
    at = '1.1',
    envelope = { team_id: TEAM },
  }: Told,
) {
  const event = { type, user, reaction: emoji, item: { type: 'message', channel, ts }, event_ts: at };
  const authorizations = [{ team_id: TEAM, user_id: 'U0SMARKETING', is_bot: true }];
  const body = JSON.stringify({ type: 'event_callback', event_id: id, event, authorizations, ...envelope });
  return world.slack.sendRaw({ body, contentType: 'application/json' });
}

/** A button of any value, pressed under a card. */
function press(user: string | object, action: object, whose: object = { team: { id: TEAM } }) {
  const channel = { id: 'C0SALES', name: 'sales' };
  const by = typeof user === 'string' ? { id: user } : user;
  const given = { type: 'block_actions', ...whose, user: by, channel, actions: [action] };
  return world.slack.sendRaw({ body: new URLSearchParams({ payload: JSON.stringify(given) }).toString() });
}

/** The card's 👎, as Slack sends it. */
function judgeButton(card: PostedCard) {
  const [value] = /lead\.judged\?[^"]*verdict=poor/.exec(card.json()) ?? [];
  return { type: 'button', action_id: 'tap:2', value };
}

describe('an event told twice', () => {
  test('is counted once, also after a week and after the person changed their mind', async () => {
    const card = await world.postLead();
    expect((await reaction('Ev-twice', { ts: card.message().id })).status).toBe(200);
    expect((await reaction('Ev-twice', { ts: card.message().id })).status).toBe(200);
    await settle();
    expect(counts(card)).toContain('👍 1');
    await card.tap('sanne', '👌 Redelijk');
    await world.turn(WEEK_MS);
    await world.bot.handle({ kind: 'time.passed' });
    expect((await reaction('Ev-twice', { ts: card.message().id })).status).toBe(200);
    await settle();
    expect(counts(card)).toContain('👌 1');
  });

  test('at the same moment is counted once too', async () => {
    const card = await world.postLead();
    const told = await Promise.all(Array.from({ length: 10 }, () => reaction('Ev-burst', { ts: card.message().id })));
    expect(told.every(({ status }) => status === 200)).toBe(true);
    await settle();
    expect(counts(card)).toContain('👍 1');
  });

  test('a skin tone is the same emoji; another name of it too', async () => {
    const card = await world.postLead();
    await reaction('Ev-tone', { ts: card.message().id, emoji: '+1::skin-tone-5' });
    await reaction('Ev-name', { ts: card.message().id, emoji: 'thumbsup', user: 'U0BRAM' });
    await settle();
    expect(counts(card)).toContain('👍 2');
  });
});

describe('emoji that are told late', () => {
  const REMOVED = 'reaction_removed';

  test('taken off before it was put there, and told so twice: nothing stands', async () => {
    const card = await world.postLead();
    const { id: ts } = card.message();
    await reaction('Ev-late-off', { ts, type: REMOVED, at: '20.5' });
    for (const id of ['Ev-late-on', 'Ev-late-on', 'Ev-late-on-again']) await reaction(id, { ts, at: '10.5' });
    await settle();
    expect(counts(card)).toBeUndefined();
  });

  test('👎 that came before 👍 does not take its place, and counts once that is off', async () => {
    const card = await world.postLead();
    const { id: ts } = card.message();
    await reaction('Ev-new', { ts, at: '20.5' });
    await reaction('Ev-old', { ts, emoji: '-1', at: '10.5' });
    await settle();
    expect(counts(card)).toContain('👍 1');
    await reaction('Ev-new-off', { ts, type: REMOVED, emoji: 'thumbsup', at: '30.5' });
    await settle();
    expect(counts(card)).toContain('👎 1');
  });
});

describe('in a channel that is shared with another company', () => {
  test('our own rep judges, whosever workspace the event names', async () => {
    const card = await world.postLead();
    const envelope = { team_id: 'T0THEIRS', context_team_id: TEAM, is_ext_shared_channel: true };
    await reaction('Ev-shared', { ts: card.message().id, envelope });
    await settle();
    expect(counts(card)).toContain('👍 1');
    await press({ id: 'U0BRAM', team_id: TEAM }, judgeButton(card), { team: { id: 'T0THEIRS' } });
    await settle();
    expect(counts(card)).toContain('👎 1');
  });

  test('nobody of the other company does, also under an id that is one of ours: they read who they are not', async () => {
    const card = await world.postLead({ company: 'Geheim BV' });
    const before = shown('sanne');
    await press({ id: 'U0SANNE', team_id: 'T0THEIRS' }, judgeButton(card), { team: { id: TEAM } });
    await settle();
    expect(counts(card)).toBeUndefined();
    const told = world.privateTexts('sanne').slice(before).join('\n');
    expect(told).toContain('I do not know you yet');
    expect(told).not.toContain('Geheim BV');
  });
});

describe('an app that is installed for a whole Enterprise Grid', () => {
  const grid = { enterprise: { id: 'E0GRID' }, is_enterprise_install: true };

  test('a tap that names no workspace is its presser’s', async () => {
    const card = await world.postLead();
    await press({ id: 'U0SANNE', team_id: TEAM }, judgeButton(card), { team: null, ...grid });
    await settle();
    expect(counts(card)).toContain('👎 1');
  });

  test('an emoji that only its envelope places counts', async () => {
    const card = await world.postLead();
    const authorizations = [{ team_id: null, enterprise_id: 'E0GRID', user_id: 'U0SMARKETING', is_bot: true }];
    await reaction('Ev-grid', { ts: card.message().id, envelope: { team_id: TEAM, authorizations, ...grid } });
    await settle();
    expect(counts(card)).toContain('👍 1');
  });
});

describe('an emoji that judges nothing', () => {
  test.each([
    ['of our own bot', { user: 'U0SMARKETING' }],
    ['in a channel we are not in', { channel: 'C0GENERAL' }],
    ['on a message that is no card', { ts: '1700000000.000001' }],
    ['taken off what was never judged', { type: 'reaction_removed' }],
    ['with the name of something else', { emoji: 'constructor' }],
    ['with a name that every object has', { emoji: '__proto__' }],
  ])('%s', async (_name, how) => {
    const card = await world.postLead();
    const before = world.slack.calls().length;
    expect((await reaction(`Ev-none-${_name}`, { ts: card.message().id, ...how })).status).toBe(200);
    await settle();
    expect(card.threadLines()).toEqual([]);
    expect(world.slack.calls().length).toBe(before);
  });

  test('of another bot: nothing is counted and nobody is troubled', async () => {
    const card = await world.postLead();
    expect((await reaction('Ev-bot', { ts: card.message().id, user: 'U0OTHERBOT' })).status).toBe(200);
    await settle();
    expect(card.threadLines()).toEqual([]);
    expect(card.text()).not.toMatch(/(👍|👌|👎) \d/);
  });
});

test('what says null where it could say nothing is heard: a button, and an emoji without a moment', async () => {
  const card = await world.postLead();
  const nowhere = { response_url: null, trigger_id: null };
  const button = { ...judgeButton(card), selected_option: null, action_ts: null };
  const payload = { type: 'block_actions', team: { id: TEAM }, user: { id: 'U0SANNE' }, ...nowhere, actions: [button] };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  expect((await world.slack.sendRaw({ body })).status).toBe(200);
  await settle();
  expect(counts(card)).toContain('👎 1');
  const event = { type: 'reaction_added', user: 'U0BRAM', reaction: '+1', user_team: null, event_ts: null };
  const item = { type: 'message', channel: 'C0SALES', ts: card.message().id };
  const told = { type: 'event_callback', event_id: 'Ev-null', team_id: TEAM, event: { ...event, item } };
  const answer = await world.slack.sendRaw({ body: JSON.stringify(told), contentType: 'application/json' });
  expect(answer.status).toBe(200);
  await settle();
  expect(counts(card)).toContain('👍 1');
});

describe('a button we do not know', () => {
  test.each([
    ['of an older version', { type: 'button', action_id: 'judge-lead', block_id: 'b', value: 'good:4711' }],
    ['without a value', { type: 'button', action_id: 'tap:0', block_id: 'b' }],
    [
      'with a verdict we do not know',
      { type: 'button', action_id: 'tap:0', value: 'lead.judged?lead=x&verdict=superb' },
    ],
    ['with a lead that is no id', { type: 'button', action_id: 'tap:0', value: 'lead.judged?lead=../x&verdict=good' }],
    ['of a kind to come', { type: 'datepicker', action_id: 'tap:0', selected_date: '2026-01-01' }],
    ['an emptied menu', { type: 'static_select', action_id: 'menu:0', selected_option: null }],
  ])('%s: told privately at once, nothing kept', async (_name, action) => {
    const before = shown('jack');
    const answer = await press('U0JACK', action);
    expect(answer.status).toBe(200);
    await settle();
    expect(world.privateTexts('jack').slice(before)).toEqual([
      'This button is from an older version. Nothing was changed.',
    ]);
  });

  test('a lead that is gone', async () => {
    await press('U0JACK', { type: 'button', action_id: 'tap:0', value: 'lead.judged?lead=nothere&verdict=good' });
    await settle();
    expect(world.privateTexts('jack').at(-1)).toBe('This lead is no longer here.');
  });

  test('somebody the set-up does not know is told so in both languages', async () => {
    await world.slack.typeCommand('U0SMARKETING', 'C0SALES', '/smarketing', 'help');
    expect(world.privateTexts('smarketing').at(-1)).toMatch(/Ik ken je nog niet.*\n.*I do not know you yet/);
  });

  test('a link: nothing is kept and nothing is said', async () => {
    const card = await world.postLead({ url: 'https://crm.example/1' });
    await card.tap('sanne', 'Details');
    await expect.poll(() => world.privateTexts('sanne').at(-1)).toContain('[Openen in CRM]');
    const before = shown('sanne');
    await world.tapPrivate('sanne', 'Openen in CRM');
    expect(shown('sanne')).toBe(before);
    expect(card.threadLines()).toEqual([]);
  });
});

describe('an answer goes only to Slack', () => {
  test.each([
    'http://127.0.0.1:9/evil',
    'https://hooks.slack.com.evil.example/x',
    'file:///etc/passwd',
    'nonsense',
    '//evil',
  ])('a response_url at %s is not called; the person is told in the channel instead', async (url) => {
    const before = shown('priya');
    const given = {
      type: 'block_actions',
      team: { id: TEAM },
      user: { id: 'U0PRIYA' },
      channel: { id: 'C0SALES' },
      response_url: url,
      actions: [{ type: 'button', action_id: 'x', value: 'old' }],
    };
    const calls = world.slack.calls().length;
    await world.slack.sendRaw({ body: new URLSearchParams({ payload: JSON.stringify(given) }).toString() });
    await settle();
    expect(
      world.slack
        .calls()
        .slice(calls)
        .map(({ method }) => method),
    ).toEqual(['chat.postEphemeral']);
    expect(shown('priya')).toBe(before + 1);
  });
});

test('a character that no database keeps is gone from whatever came in, by a button and by an event', async () => {
  const card = await world.postLead({ company: 'Nulteken BV' });
  await press('U0\0SANNE', judgeButton(card));
  await settle();
  expect(counts(card)).toMatch(/^👎 1/);
  await reaction('Ev-nul', { user: 'U0\0JACK', ts: card.message().id });
  await settle();
  expect(counts(card)).toMatch(/^👍 1 · 👎 1/);
});
