import { describe, expect, test } from 'vitest';
import type { FakeTeams, TeamsBotAnswer, TeamsMessage } from '../../../../sandbox/fake-teams/contract.ts';
import { TEAMS_CHANNELS, TENANT_ID, toTeamsId } from '../../../../sandbox/samples/noordlicht-teams.ts';
import type { Change } from '../../../../src/store/change.ts';
import type { Store } from '../../../../src/store/store.ts';
import { say } from '../../../../src/words/say.ts';
import { createLeadData, postToIntake } from '../../../world/world.ts';
import { waitUntil } from '../../bot-on-slack.ts';
import { type BotOnTeams, type BotOnTeamsOptions, openBotOnTeams } from '../../bot-on-teams.ts';

const SANNE = toTeamsId('sanne');
const SALES = TEAMS_CHANNELS.sales;
const KEPT = say('nl', 'teams.kept');
const IN_CHAT = say('nl', 'teams.in-chat');

/** Every text of a message's card as it stands for everybody. */
const textOf = (message: TeamsMessage | undefined) => JSON.stringify(message?.card ?? {});
const newest = (place: FakeTeams) => textOf(place.chat(SANNE).at(-1));
const toast = (place: FakeTeams) => place.toasts(SANNE).at(-1)?.text;
const calls = (place: FakeTeams) => place.calls().map(({ call }) => call);

/** A bot that Sanne has spoken to, and a lead's card in the channel. */
async function withLead(options: BotOnTeamsOptions = {}) {
  const inbound = await openBotOnTeams(options);
  const { place, bot, address } = inbound;
  await place.say(SANNE, 'chat', 'help');
  await bot.replied();
  const at = new Date().toISOString();
  await postToIntake(
    address,
    JSON.stringify({ type: 'lead.qualified', timestamp: at, data: createLeadData(1) }),
    'msg_1',
  );
  await waitUntil(() => place.messages(SALES).length === 1, 'the card stands in the channel');
  const lead = () => place.messages(SALES)[0] as TeamsMessage;
  const done = async (asked: Promise<TeamsBotAnswer>) => {
    const answer = await asked;
    await bot.replied();
    return answer;
  };
  const tap = (message: string, label: string, options = {}) => done(place.tap(SANNE, message, { label }, options));
  const last = () => place.chat(SANNE).at(-1) as TeamsMessage;
  return { ...inbound, lead, tap, done, last };
}

/** A press whose button is none of ours. */
const garbage = (place: FakeTeams) =>
  place.createActivity(SANNE, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'f:garbage',
    replyToId: '1700000000001',
    value: { action: { data: { tap: ['x'] } } },
  });

/** A store whose commits go through `commit`. */
const wrapped = (commit: (changes: Change[], store: Store) => ReturnType<Store['commit']>) => ({
  store: (store: Store): Store => ({ ...store, commit: (changes) => commit(changes, store) }),
});

describe('a press in the channel', () => {
  test('is told of under the card, and the card is redrawn for all', async () => {
    const { place, lead, tap } = await withLead();
    const { status, body } = await tap(lead().id, '👍 Goed');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    await waitUntil(() => textOf(lead()).includes('👍 1'), 'one judged it good');
    expect(lead().personal).toEqual({});
    expect(place.messages(SALES)).toHaveLength(1);
  });

  test('that asks for more is answered in the private chat, and says so once it is there', async () => {
    const { place, lead, tap, last } = await withLead();
    await tap(lead().id, '👎 Zwak');
    expect(toast(place)).toBe(IN_CHAT);
    expect(newest(place)).toContain('Wat is er met Voorbeeld 1 BV');
    // What was shown to one person alone gives way to what follows.
    const why = last();
    await tap(why.id, 'Geen budget');
    expect(place.chat(SANNE).at(-1)?.id).toBe(why.id);
    expect(newest(place)).not.toContain('Wat is er met Voorbeeld');
    expect(newest(place)).toContain('Genoteerd: Geen budget');
  });

  test('of an older client goes the same way', async () => {
    const { place, lead, tap, last } = await withLead();
    expect(await tap(lead().id, '👎 Zwak', { isOldClient: true })).toMatchObject({ status: 200, body: '' });
    expect(newest(place)).toContain('Wat is er met Voorbeeld 1 BV');
    const why = last();
    await tap(why.id, 'Geen budget', { isOldClient: true });
    expect(last().id).toBe(why.id);
    expect(newest(place)).toContain('Genoteerd: Geen budget');
    expect(place.toasts(SANNE)).toEqual([]);
  });

  test('of who cannot be written to says how that is put right', async () => {
    const { place, lead, tap } = await withLead();
    place.change(SANNE, { blocked: true });
    await tap(lead().id, '👎 Zwak');
    expect(toast(place)).toBe(say('nl', 'teams.no-chat'));
  });

  test('is kept though the answer cannot be sent, and that is one line in the log', async () => {
    const { place, lead, tap, logged } = await withLead();
    place.setTroubles([{ call: 'send', kind: 'server-error' }]);
    await tap(lead().id, '👎 Zwak');
    expect(toast(place)).toBe(KEPT);
    expect(logged.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 'warn', event: 'lead.judged', message: 'a reply could not be shown' }),
    ]);
    await waitUntil(() => textOf(lead()).includes('👎 1'), 'one judged it poor');
  });

  test('told again is answered, and done once', async () => {
    const { place, lead, tap, bot } = await withLead();
    await tap(lead().id, '👎 Zwak');
    const before = place.chat(SANNE).length;
    const again = await place.redeliver();
    expect(JSON.parse(again.body)).toMatchObject({ statusCode: 200, value: KEPT });
    await bot.replied();
    expect(place.chat(SANNE)).toHaveLength(before);
  });

  test('with garbage is answered all the same', async () => {
    const { place } = await openBotOnTeams();
    const { status, body } = await place.sendRaw(JSON.stringify(garbage(place)));
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ statusCode: 200, value: say('nl', 'button.unknown') });
  });
});

describe('a form', () => {
  const opened = async (options: BotOnTeamsOptions = {}) => {
    const world = await withLead(options);
    await world.tap(world.lead().id, '🏆 Gewonnen…');
    return { ...world, form: world.last() };
  };

  test('that is filled wrongly stays as it is, and says what is wrong', async () => {
    const { place, tap, form } = await opened();
    await tap(form.id, 'Opslaan', { inputs: { value: 'veel' } });
    expect(toast(place)).toBe(say('nl', 'outcome.value-unclear'));
    expect(place.chat(SANNE).at(-1)).toMatchObject({ id: form.id, personal: {} });
    expect(newest(place)).toContain('Input.Text');
  });

  test('that is filled gives way to the answer, for the eye and to stay', async () => {
    const { place, tap, form } = await opened();
    const { body } = await tap(form.id, 'Opslaan', { inputs: { value: '12.000' } });
    expect(JSON.parse(body)).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    expect(place.chat(SANNE).at(-1)?.id).toBe(form.id);
    expect(newest(place)).not.toContain('Input.Text');
    expect(calls(place).at(-1)).toMatch(/update|send/);
  });

  test.each([
    ['today’s client', false],
    ['an older client', true],
  ])('of %s is put away by its button', async (_client, isOldClient) => {
    const { place, tap, form } = await opened();
    await tap(form.id, 'Annuleren', { isOldClient });
    expect(place.chat(SANNE).at(-1)?.id).toBe(form.id);
    expect(newest(place)).toContain(say('nl', 'teams.closed'));
  });

  test('stays when it could not be kept; a reference finds the one line in the log', async () => {
    let isBroken = false;
    const { place, tap, form, logged } = await opened(
      wrapped((changes, store) => (isBroken ? Promise.reject(new Error('disk full')) : store.commit(changes))),
    );
    isBroken = true;
    const answer = await tap(form.id, 'Opslaan', { inputs: { value: '12.000' } });
    isBroken = false;
    expect(answer.status).toBe(200);
    const [, ref] = toast(place)?.match(/\(ref (\w{4})\)/) ?? [];
    const lines = logged.map((line) => JSON.parse(line)).filter(({ message }) => message === 'not kept');
    expect(lines).toEqual([expect.objectContaining({ ref, event: 'lead.outcome-told' })]);
    expect(place.chat(SANNE).at(-1)).toMatchObject({ id: form.id, personal: {} });
  });

  test('that is kept too late for Teams is answered in time, and what follows comes by itself', async () => {
    let delay = 0;
    const { place, tap, form } = await opened(
      wrapped(async (changes, store) => {
        const told = changes.some(({ kind }) => kind === 'key.taken');
        if (told && delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
        return store.commit(changes);
      }),
    );
    delay = 9000;
    const [{ deliveries, body }, unknown] = await Promise.all([
      tap(form.id, 'Opslaan', { inputs: { value: '12.000' } }),
      place.sendRaw(JSON.stringify(garbage(place))),
    ]);
    expect(deliveries).toBe(1);
    expect(JSON.parse(body)).toMatchObject({ value: say('nl', 'teams.late') });
    expect(place.chat(SANNE).map(textOf).join()).not.toContain('Input.Text');
    // What would have been a word under the card comes as a message.
    expect(JSON.parse(unknown.body)).toMatchObject({ value: say('nl', 'teams.late') });
    expect(newest(place)).toContain(say('nl', 'button.unknown'));
  }, 30_000);
});

describe('the form after a form, which may hold what somebody wrote', () => {
  const WORDS = 'Beurs in Gent te laat geboekt';
  const shared = async (isOldClient: boolean) => {
    const { place, bot, logged } = await openBotOnTeams();
    await place.say(SANNE, 'chat', 'brave');
    await bot.replied();
    const form = place.chat(SANNE).at(-1) as TeamsMessage;
    const answer = await place.tap(
      SANNE,
      form.id,
      { verb: 'form' },
      { inputs: { words: WORDS, whose: 'mine' }, isOldClient },
    );
    await bot.replied();
    expect(JSON.stringify(place.calls())).not.toContain(WORDS);
    expect(logged.join()).not.toContain(WORDS);
    return { place, form, answer };
  };

  test('goes with the answer alone, through no call of ours', async () => {
    const { place, answer } = await shared(false);
    expect(JSON.parse(answer.body)).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    expect(answer.body).toContain(WORDS);
    expect(JSON.stringify(place.chat(SANNE).at(-1)?.personal)).toContain(WORDS);
  });

  test('is not shown to an older client, which cannot be answered so', async () => {
    const { place, form, answer } = await shared(true);
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(place.chat(SANNE).at(-1)?.id).toBe(form.id);
    expect(newest(place)).toContain(say('nl', 'teams.too-old').slice(0, 40));
  });
});

describe('a command', () => {
  test('in the chat is answered there', async () => {
    const { place, done } = await withLead();
    expect(await done(place.say(SANNE, 'chat', '/smarketing thanks'))).toMatchObject({ status: 200, body: '' });
    expect(newest(place)).toContain('Input.');
  });

  test('in a channel is answered in the private chat, never there', async () => {
    const { place, done } = await withLead();
    await done(place.say(SANNE, SALES, 'checkin status', { mention: true }));
    const said = place.messages(SALES).at(-1) as TeamsMessage;
    expect(place.thread(said.id)).toHaveLength(1);
    expect(place.chat(SANNE).at(-1)?.from).toBe('bot');
    expect(place.chat(SANNE)).toHaveLength(3);
  });

  test('of who cannot be written to is answered in the thread by how that is put right', async () => {
    const { place, done } = await withLead();
    place.change(SANNE, { blocked: true });
    await done(place.say(SANNE, SALES, 'checkin status', { mention: true }));
    const said = place.messages(SALES).at(-1) as TeamsMessage;
    expect(place.thread(said.id).slice(1).map(textOf)).toEqual([
      expect.stringContaining(say('nl', 'teams.no-chat').slice(0, 40)),
    ]);
  });

  test('of somebody whose chat is gone is answered in a new one, which is kept', async () => {
    const { place, done, bot, store } = await withLead();
    const chat = { platform: 'teams', workspace: TENANT_ID, kind: 'person', id: SANNE } as const;
    const known = await store.reads.address(chat);
    await bot.handle({
      kind: 'address.seen',
      address: { ...chat, serviceUrl: place.serviceUrl, conversation: 'a:gone' },
    });
    await done(place.say(SANNE, SALES, 'checkin status', { mention: true }));
    expect(place.chat(SANNE)).toHaveLength(3);
    expect(await store.reads.address(chat)).toEqual(known);
  });

  test('whose answer may pass through no call of ours is offered with a button, whose answer has it', async () => {
    const { place, done, tap, last } = await withLead();
    await done(place.say(SANNE, 'chat', 'privacy export'));
    expect(newest(place)).toContain(say('nl', 'export.offer').slice(0, 30));
    const { body } = await tap(last().id, say('nl', 'export.show'));
    expect(body).toContain(say('nl', 'export.title'));
    expect(JSON.stringify(last().personal)).toContain(say('nl', 'export.title'));
    expect(JSON.stringify(place.calls())).not.toContain(say('nl', 'export.title'));
  });

  test('that was not kept is answered by a reference', async () => {
    let isBroken = false;
    const { place, done, logged } = await withLead(
      wrapped((changes, store) => (isBroken ? Promise.reject(new Error('disk full')) : store.commit(changes))),
    );
    isBroken = true;
    const answer = await done(place.say(SANNE, 'chat', 'away 2026-12-21'));
    isBroken = false;
    expect(answer.status).toBe(200);
    const { ref } = logged.map((line) => JSON.parse(line)).find(({ message }) => message === 'not kept');
    expect(newest(place)).toContain(`ref ${ref}`);
    expect(newest(place)).not.toContain('disk full');
  });
});

describe('a reaction', () => {
  test('judges, is changed and is taken back', async () => {
    const { place, lead, done } = await withLead();
    await done(place.react(SANNE, lead().id, 'like'));
    await waitUntil(() => textOf(lead()).includes('👍 1'), 'judged good');
    await done(place.unreact(SANNE, lead().id, 'like'));
    await waitUntil(() => !textOf(lead()).includes('👍 1'), 'taken back');
    await done(place.react(SANNE, lead().id, '1f44e-tone2'));
    await waitUntil(() => textOf(lead()).includes('👎 1'), 'judged poor');
  });

  test('that was not kept is not acknowledged', async () => {
    let isBroken = false;
    const { place, lead, logged } = await withLead(
      wrapped((changes, store) => (isBroken ? Promise.reject(new Error('disk full')) : store.commit(changes))),
    );
    isBroken = true;
    const { status, body } = await place.react(SANNE, lead().id, 'like');
    isBroken = false;
    expect({ status, body }).toEqual({ status: 500, body: '' });
    expect(logged.filter((line) => line.includes('not kept'))).toHaveLength(1);
  });
});

describe('the app', () => {
  const addressOf = ({ store }: BotOnTeams, user = SANNE) =>
    store.reads.address({ kind: 'person', platform: 'teams', workspace: TENANT_ID, id: user });

  test('says hello to whom it comes, once, and helps whatever they begin with', async () => {
    const inbound = await openBotOnTeams();
    const { place, bot } = inbound;
    await place.uninstall(SANNE);
    await place.install(SANNE);
    await place.redeliver();
    await bot.replied();
    expect(place.chat(SANNE).map(textOf)).toEqual([expect.stringContaining(say('nl', 'teams.welcome'))]);
    await place.say(SANNE, 'chat', 'hoi bot');
    await bot.replied();
    expect(newest(place)).toContain(say('nl', 'help.title'));
    await place.say(SANNE, 'chat', 'hoi bot');
    await bot.replied();
    expect(newest(place)).toContain('hoi bot');
  });

  test('comes to a team without a word', async () => {
    const { place, bot } = await openBotOnTeams();
    const team = place.state().teams[0];
    await place.uninstall(team?.id ?? '');
    await place.install(team?.id ?? '');
    await bot.replied();
    expect(place.messages(team?.id ?? '')).toEqual([]);
    expect(calls(place)).toEqual([]);
  });

  test('remembers how people are reached, from where they last came, and forgets it with the app', async () => {
    const inbound = await withLead();
    const { place, done, lead } = inbound;
    const known = await addressOf(inbound);
    expect(known).toMatchObject({ serviceUrl: place.serviceUrl, conversation: place.state().chats[SANNE] });
    await done(place.uninstall(SANNE));
    expect(await addressOf(inbound)).not.toHaveProperty('conversation');
    // It is told again though it is what was told before.
    await done(place.react(SANNE, lead().id, 'like'));
    expect(await addressOf(inbound)).toHaveProperty('member', known?.member);
    await done(place.install(SANNE));
    await done(place.say(SANNE, 'chat', 'help'));
    expect(await addressOf(inbound)).toEqual(known);
  });

  test('tells of an address only when it is new', async () => {
    const kept: string[] = [];
    const { place, done } = await withLead(
      wrapped((changes, store) => {
        kept.push(...changes.flatMap((each) => (each.kind === 'address.kept' ? [each.address.kind] : [])));
        return store.commit(changes);
      }),
    );
    await done(place.say(SANNE, 'chat', 'help'));
    await done(place.say(SANNE, SALES, 'help', { mention: true }));
    expect(kept).toEqual(['workspace', 'person']);
  });
});

test.each([
  ['a conversation’s news', { type: 'conversationUpdate', membersAdded: [{ id: '29:x' }] }],
  ['what nobody did', { type: 'conversationUpdate', from: { id: '28:somebody' } }],
  ['an invoke of another kind', { type: 'invoke', name: 'composeExtension/query', value: {} }],
  ['a refresh', { type: 'invoke', name: 'adaptiveCard/action', value: { trigger: 'automatic', action: {} } }],
  ['an activity of tomorrow', { type: 'hologram' }],
  ['another emoji', { type: 'messageReaction', reactionsAdded: [{ type: 'heart' }], replyToId: '1' }],
])('%s is heard in silence', async (_what, over) => {
  const { place, bot, logged } = await openBotOnTeams();
  const { status, body } = await place.sendRaw(JSON.stringify(place.createActivity(SANNE, over)));
  await bot.replied();
  expect({ status, body }).toEqual({ status: 200, body: '' });
  expect(calls(place)).toEqual([]);
  expect(logged).toEqual([]);
});
