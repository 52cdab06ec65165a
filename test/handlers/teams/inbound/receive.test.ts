import { describe, expect, test } from 'vitest';
import type { TeamsMessage } from '../../../../sandbox/fake-teams/contract.ts';
import { TENANT_ID, teamsSeed } from '../../../../sandbox/samples/noordlicht-teams.ts';
import { say } from '../../../../src/words/say.ts';
import { waitUntil } from '../../bot-on-slack.ts';
import { type BotOnTeams, openBotOnTeams } from '../../bot-on-teams.ts';
import { listCalls, openBotWithLead, readNewest, readText, SALES, SANNE, wrapCommit } from './bot-with-lead.ts';

describe('a command', () => {
  test('in the chat is answered there', async () => {
    const { place, done } = await openBotWithLead();
    expect(await done(place.say(SANNE, 'chat', '/smarketing thanks'))).toMatchObject({ status: 200, body: '' });
    expect(readNewest(place)).toContain('Input.');
  });

  test('in a channel is answered in the private chat, never there', async () => {
    const { place, done } = await openBotWithLead();
    await done(place.say(SANNE, SALES, 'checkin status', { mention: true }));
    const said = place.messages(SALES).at(-1) as TeamsMessage;
    expect(place.thread(said.id)).toHaveLength(1);
    expect(place.chat(SANNE).at(-1)?.from).toBe('bot');
    expect(place.chat(SANNE)).toHaveLength(3);
  });

  test('of who cannot be written to is answered in the thread by how that is put right', async () => {
    const { place, done } = await openBotWithLead();
    place.change(SANNE, { blocked: true });
    await done(place.say(SANNE, SALES, 'checkin status', { mention: true }));
    const said = place.messages(SALES).at(-1) as TeamsMessage;
    expect(place.thread(said.id).slice(1).map(readText)).toEqual([
      expect.stringContaining(say('nl', 'teams.no-chat').slice(0, 40)),
    ]);
  });

  test('of somebody whose chat is gone is answered in a new one, which is kept', async () => {
    const { place, done, bot, store } = await openBotWithLead();
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

  test('whose answer may pass through no call of ours is answered by a form, whose answer has it', async () => {
    const { place, done, tap, last } = await openBotWithLead();
    await done(place.say(SANNE, 'chat', 'privacy export'));
    expect(readNewest(place)).toContain(say('nl', 'export.intro').slice(0, 30));
    const { body } = await tap(last().id, say('nl', 'export.show'));
    expect(body).toContain(say('nl', 'own.accounts'));
    expect(JSON.stringify(last().personal)).toContain(say('nl', 'own.accounts'));
    expect(JSON.stringify(place.calls())).not.toContain(say('nl', 'own.accounts'));
  });

  test('that was not kept is answered by a reference', async () => {
    let isBroken = false;
    const { place, done, logged } = await openBotWithLead(
      wrapCommit((changes, store) => (isBroken ? Promise.reject(new Error('disk full')) : store.commit(changes))),
    );
    isBroken = true;
    const answer = await done(place.say(SANNE, 'chat', 'away 2026-12-21'));
    isBroken = false;
    expect(answer.status).toBe(200);
    const { ref } = logged.map((line) => JSON.parse(line)).find(({ message }) => message === 'not kept');
    expect(readNewest(place)).toContain(`kenmerk ${ref}`);
    expect(readNewest(place)).not.toContain('disk full');
  });
});

describe('a command that is not kept', () => {
  test('is not acknowledged where its sender cannot be told; sent again, it is kept once', async () => {
    let isBroken = false;
    const { place, done, bot } = await openBotWithLead(
      wrapCommit((changes, store) => (isBroken ? Promise.reject(new Error('disk full')) : store.commit(changes))),
    );
    isBroken = true;
    place.setTroubles([{ call: 'send', kind: 'server-error' }]);
    expect((await done(place.say(SANNE, 'chat', 'away 2027-03-01'))).status).toBe(503);
    isBroken = false;
    place.setTroubles([]);
    expect((await done(place.redeliver())).status).toBe(200);
    await bot.replied();
    expect(readNewest(place)).toContain('ma 1 mrt 2027');
  });

  test('in Teams’ time is not acknowledged, and answered once when it is kept', async () => {
    let delay = 0;
    const { place, done } = await openBotWithLead(
      wrapCommit(async (changes, store) => {
        if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
        return store.commit(changes);
      }),
    );
    delay = 9000;
    const before = place.chat(SANNE).length;
    expect((await done(place.say(SANNE, 'chat', 'away 2027-03-01'))).status).toBe(503);
    delay = 0;
    expect((await done(place.redeliver())).status).toBe(200);
    // What they said, and one answer.
    expect(place.chat(SANNE)).toHaveLength(before + 2);
    expect(readNewest(place)).toContain('ma 1 mrt 2027');
  }, 30_000);
});

describe('a reaction', () => {
  test('judges, is changed and is taken back', async () => {
    const { place, lead, done } = await openBotWithLead();
    await done(place.react(SANNE, lead().id, 'like'));
    await waitUntil(() => readText(lead()).includes('👍\u00a01'), 'judged good');
    await done(place.unreact(SANNE, lead().id, 'like'));
    await waitUntil(() => !readText(lead()).includes('👍\u00a01'), 'taken back');
    await done(place.react(SANNE, lead().id, '1f44e-tone2'));
    await waitUntil(() => readText(lead()).includes('👎\u00a01'), 'judged poor');
  });

  test('of thousands at once only what is said last of each emoji is kept', async () => {
    const heard: string[] = [];
    const { place, lead, done } = await openBotWithLead(
      wrapCommit((changes, store) => {
        heard.push(...changes.flatMap((each) => (each.kind === 'reaction.heard' ? [each.reaction.emoji] : [])));
        return store.commit(changes);
      }),
    );
    const types = ['like', '1f44e', '1f44d', 'heart', 'yes'];
    const many = Array.from({ length: 2000 }, (_, n) => ({ type: types[n % types.length] }));
    const tones = Array.from({ length: 500 }, (_, n) => ({ type: `like-tone${n}` }));
    const over = { type: 'messageReaction', replyToId: lead().id, conversation: { id: SALES, tenantId: TENANT_ID } };
    const send = (reactionsAdded: object[]) =>
      done(
        place.sendRaw(
          JSON.stringify(place.createActivity(SANNE, { ...over, id: `f:${reactionsAdded.length}`, reactionsAdded })),
        ),
      );
    expect((await send(many)).status).toBe(200);
    expect(heard).toEqual(['1f44e', 'like']);
    expect((await send(tones)).status).toBe(200);
    expect(heard).toHaveLength(2 + 20);
  });

  test('that was not kept is not acknowledged', async () => {
    let isBroken = false;
    const { place, lead, logged } = await openBotWithLead(
      wrapCommit((changes, store) => (isBroken ? Promise.reject(new Error('disk full')) : store.commit(changes))),
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
    const running = await openBotOnTeams();
    const { place, bot } = running;
    await place.uninstall(SANNE);
    await place.install(SANNE);
    await place.redeliver();
    await bot.replied();
    expect(place.chat(SANNE).map(readText)).toEqual([expect.stringContaining(say('nl', 'teams.welcome'))]);
    await place.say(SANNE, 'chat', 'hoi bot');
    await bot.replied();
    expect(readNewest(place)).toContain(say('nl', 'help.title'));
    await place.say(SANNE, 'chat', 'hoi bot');
    await bot.replied();
    expect(readNewest(place)).toContain('hoi bot');
  });

  test('says no second hello where Teams tells it late, after they wrote or through another instance', async () => {
    const { place, bot } = await openBotOnTeams();
    await place.uninstall(SANNE);
    const told = place.createActivity(SANNE, { type: 'installationUpdate', action: 'add', id: 'f:told-late' });
    for (const words of ['hoi bot', 'hoi weer']) {
      await place.sendRaw(JSON.stringify(told));
      await bot.replied();
      await place.say(SANNE, 'chat', words);
      await bot.replied();
    }
    const hellos = place
      .chat(SANNE)
      .map(readText)
      .filter((text) => text.includes(say('nl', 'teams.welcome')));
    expect(hellos).toHaveLength(1);
  });

  test('told late that it was removed, it still knows how to reach who has it again', async () => {
    const running = await openBotOnTeams();
    const { place, bot } = running;
    const tell = (action: string, id: string) =>
      place.sendRaw(JSON.stringify(place.createActivity(SANNE, { type: 'installationUpdate', action, id })));
    await tell('remove', 'f:removed');
    await tell('add', 'f:added');
    await tell('remove', 'f:removed');
    await bot.replied();
    expect(await addressOf(running)).toHaveProperty('conversation', place.state().chats[SANNE]);
  });

  test('says hello in the language it writes to them in, whatever that of their Teams is', async () => {
    const users = teamsSeed.users.map((user) =>
      user.aadObjectId === SANNE ? { ...user, locale: 'en-GB' as const } : user,
    );
    const { place, bot } = await openBotOnTeams({ place: { seed: { ...teamsSeed, users } } });
    await place.uninstall(SANNE);
    await place.install(SANNE);
    await bot.replied();
    expect(place.chat(SANNE).map(readText)).toEqual([expect.stringContaining(say('nl', 'teams.welcome'))]);
  });

  test('comes to a team without a word in the channel where it was added, as the set-up names others', async () => {
    const { place, bot } = await openBotOnTeams();
    const team = place.state().teams[0];
    await place.uninstall(team?.id ?? '');
    await place.install(team?.id ?? '');
    await bot.replied();
    expect(place.messages(team?.id ?? '')).toEqual([]);
  });

  test('remembers how people are reached, from where they last came, and forgets it with the app', async () => {
    const running = await openBotWithLead();
    const { place, done, lead } = running;
    const known = await addressOf(running);
    expect(known).toMatchObject({ serviceUrl: place.serviceUrl, conversation: place.state().chats[SANNE] });
    await done(place.uninstall(SANNE));
    expect(await addressOf(running)).not.toHaveProperty('conversation');
    // It is told again though it is what was told before.
    await done(place.react(SANNE, lead().id, 'like'));
    expect(await addressOf(running)).toHaveProperty('member', known?.member);
    await done(place.install(SANNE));
    await done(place.say(SANNE, 'chat', 'help'));
    expect(await addressOf(running)).toEqual(known);
  });

  test('tells of an address only when it is new', async () => {
    const kept: string[] = [];
    const { place, done } = await openBotWithLead(
      wrapCommit((changes, store) => {
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
  expect(listCalls(place)).toEqual([]);
  expect(logged).toEqual([]);
});
