import { describe, expect, test } from 'vitest';
import type { FakeTeams, TeamsMessage } from '../../../../sandbox/fake-teams/contract.ts';
import { say } from '../../../../src/words/say.ts';
import { waitUntil } from '../../bot-on-slack.ts';
import { type BotOnTeamsOptions, openBotOnTeams } from '../../bot-on-teams.ts';
import {
  listCalls,
  openBotWithLead,
  readNewest,
  readText,
  readToast,
  SALES,
  SANNE,
  wrapCommit,
} from './bot-with-lead.ts';

const IN_CHAT = say('nl', 'teams.in-chat', { about: 'Voorbeeld 1 BV' });

/** A press whose button is none of ours. */
const createGarbage = (place: FakeTeams) =>
  place.createActivity(SANNE, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'f:garbage',
    replyToId: '1700000000001',
    value: { action: { data: { tap: ['x'] } } },
  });

describe('a press in the channel', () => {
  test('is told of under the card, and the card is redrawn for all', async () => {
    const { place, lead, tap } = await openBotWithLead();
    const { status, body } = await tap(lead().id, '👍 Goed');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    await waitUntil(() => readText(lead()).includes('👍\u00a01'), 'one judged it good');
    expect(lead().personal).toEqual({});
    expect(place.messages(SALES)).toHaveLength(1);
  });

  test('that asks for more is answered in the private chat, and says so once it is there', async () => {
    const { place, lead, tap, last } = await openBotWithLead();
    await tap(lead().id, '👎 Zwak');
    expect(readToast(place)).toBe(IN_CHAT);
    expect(readNewest(place)).toContain('Waarom is Voorbeeld 1 BV een zwakke lead');
    // What was shown to one person alone gives way to what follows.
    const why = last();
    await tap(why.id, 'Geen budget');
    expect(place.chat(SANNE).at(-1)?.id).toBe(why.id);
    expect(readNewest(place)).not.toContain('Waarom is Voorbeeld een zwakke lead');
    expect(readNewest(place)).toContain(': geen budget. Marketing');
  });

  test('of an older client goes the same way', async () => {
    const { place, lead, tap, last } = await openBotWithLead();
    expect(await tap(lead().id, '👎 Zwak', { isOldClient: true })).toMatchObject({ status: 200, body: '' });
    expect(readNewest(place)).toContain('Waarom is Voorbeeld 1 BV een zwakke lead');
    const why = last();
    await tap(why.id, 'Geen budget', { isOldClient: true });
    expect(last().id).toBe(why.id);
    expect(readNewest(place)).toContain(': geen budget. Marketing');
    expect(place.toasts(SANNE)).toEqual([]);
  });

  test('of who cannot be written to says how that is put right', async () => {
    const { place, lead, tap } = await openBotWithLead();
    place.change(SANNE, { blocked: true });
    await tap(lead().id, '👎 Zwak');
    expect(readToast(place)).toBe(say('nl', 'teams.no-chat'));
  });

  test('is kept though the answer cannot be sent, and that is one line in the log', async () => {
    const { place, lead, tap, logged } = await openBotWithLead();
    place.setTroubles([{ call: 'send', kind: 'server-error' }]);
    await tap(lead().id, '👎 Zwak');
    expect(readToast(place)).toBe(say('nl', 'reply.not-shown'));
    expect(logged.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 'warn', event: 'lead.judged', message: 'a reply could not be shown' }),
    ]);
    await waitUntil(() => readText(lead()).includes('👎\u00a01'), 'one judged it poor');
  });

  test('told again is answered, and done once', async () => {
    const { place, lead, tap, bot } = await openBotWithLead();
    await tap(lead().id, '👎 Zwak');
    const before = place.chat(SANNE).length;
    const again = await place.redeliver();
    expect(JSON.parse(again.body)).toMatchObject({
      statusCode: 200,
      value: say('nl', 'reply.repeated', { about: 'Voorbeeld 1 BV' }),
    });
    await bot.replied();
    expect(place.chat(SANNE)).toHaveLength(before);
  });

  test('with garbage is answered all the same', async () => {
    const { place } = await openBotOnTeams();
    const { status, body } = await place.sendRaw(JSON.stringify(createGarbage(place)));
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ statusCode: 200, value: say('nl', 'button.unknown') });
  });
});

describe('a form', () => {
  const opened = async (options: BotOnTeamsOptions = {}) => {
    const world = await openBotWithLead(options);
    await world.tap(world.lead().id, '🏆 Gewonnen…');
    return { ...world, form: world.last() };
  };

  test('that is filled wrongly stays as it is, and says what is wrong', async () => {
    const { place, tap, form } = await opened();
    await tap(form.id, 'Opslaan', { inputs: { value: 'veel' } });
    expect(readToast(place)).toBe(say('nl', 'outcome.value-unclear'));
    expect(place.chat(SANNE).at(-1)).toMatchObject({ id: form.id, personal: {} });
    expect(readNewest(place)).toContain('Input.Text');
  });

  test('that is filled gives way to the answer, for the eye and to stay', async () => {
    const { place, tap, form } = await opened();
    const { body } = await tap(form.id, 'Opslaan', { inputs: { value: '12.000' } });
    expect(JSON.parse(body)).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    expect(place.chat(SANNE).at(-1)?.id).toBe(form.id);
    expect(readNewest(place)).not.toContain('Input.Text');
    expect(readNewest(place)).toContain('Opgeslagen: Voorbeeld 1 BV · 🏆 Gewonnen');
    expect(listCalls(place).at(-1)).toMatch(/update|send/);
  });

  test.each([
    ['today’s client', false],
    ['an older client', true],
  ])('of %s is put away by its button', async (_client, isOldClient) => {
    const { place, tap, form } = await opened();
    await tap(form.id, 'Annuleren', { isOldClient });
    expect(place.chat(SANNE).at(-1)?.id).toBe(form.id);
    expect(readNewest(place)).toContain('Gesloten, niets opgeslagen: Voorbeeld 1 BV · 🏆 Gewonnen');
  });

  test('of an older client that could not be kept is acknowledged only when its sender has heard so', async () => {
    let isBroken = false;
    const { place, tap, form } = await opened(
      wrapCommit((changes, store) => (isBroken ? Promise.reject(new Error('disk full')) : store.commit(changes))),
    );
    isBroken = true;
    const send = () => tap(form.id, 'Opslaan', { inputs: { value: '12.000' }, isOldClient: true });
    expect((await send()).status).toBe(200);
    expect(readNewest(place)).toMatch(/niets opgeslagen.*\(kenmerk \w{4}\)/);
    place.setTroubles([{ call: 'send', kind: 'server-error' }]);
    expect((await send()).status).toBe(503);
    isBroken = false;
  });

  test('stays when it could not be kept; a reference finds the one line in the log', async () => {
    let isBroken = false;
    const { place, tap, form, logged } = await opened(
      wrapCommit((changes, store) => (isBroken ? Promise.reject(new Error('disk full')) : store.commit(changes))),
    );
    isBroken = true;
    const answer = await tap(form.id, 'Opslaan', { inputs: { value: '12.000' } });
    isBroken = false;
    expect(answer.status).toBe(200);
    const [, ref] = readToast(place)?.match(/\((?:kenmerk|reference) (\w{4})\)/) ?? [];
    const lines = logged.map((line) => JSON.parse(line)).filter(({ message }) => message === 'not kept');
    expect(lines).toEqual([expect.objectContaining({ ref, event: 'lead.outcome-told' })]);
    expect(place.chat(SANNE).at(-1)).toMatchObject({ id: form.id, personal: {} });
  });

  test('that is not kept in Teams’ time says so and stays; what follows comes by itself', async () => {
    let delay = 0;
    const { place, lead, tap, form } = await opened(
      wrapCommit(async (changes, store) => {
        const told = changes.some(({ kind }) => kind === 'key.taken');
        if (told && delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
        return store.commit(changes);
      }),
    );
    delay = 9000;
    const [{ deliveries, body }, unknown, older] = await Promise.all([
      tap(form.id, 'Opslaan', { inputs: { value: '12.000' } }),
      place.sendRaw(JSON.stringify(createGarbage(place))),
      tap(lead().id, '👍 Goed', { isOldClient: true }),
    ]);
    expect(deliveries).toBe(1);
    expect(JSON.parse(body)).toMatchObject({ value: say('nl', 'form.slow') });
    // Nothing can be said to an older client, so nothing is acknowledged.
    expect(older.status).toBe(503);
    expect(place.chat(SANNE).map(readText).join()).not.toContain('Input.Text');
    // What would have been a word under the card comes as a message.
    expect(JSON.parse(unknown.body)).toMatchObject({ value: say('nl', 'teams.slow') });
    expect(readNewest(place)).toContain(say('nl', 'button.unknown'));
  }, 30_000);
});

test('while another process holds the database file for long, nobody is told that anything is kept, and nothing typed is lost', async () => {
  const { place, lead, tap, last, holdFile } = await openBotWithLead();
  await tap(lead().id, '🏆 Gewonnen…');
  const form = last();
  const letGo = holdFile();
  const [filled, tapped, older] = await Promise.all([
    tap(form.id, 'Opslaan', { inputs: { value: '12.000' } }),
    tap(lead().id, '👍 Goed'),
    place.tap(SANNE, lead().id, { label: '👎 Zwak' }, { isOldClient: true }),
  ]);
  letGo();
  for (const { body } of [filled, tapped]) expect(body).toMatch(/niets opgeslagen.*\(kenmerk \w{4}\)/);
  expect(place.chat(SANNE).find(({ id }) => id === form.id)).toMatchObject({ personal: {} });
  expect(place.chat(SANNE).map(readText).join()).toContain('Input.Text');
  // Who cannot be answered was told in the chat before that was acknowledged.
  expect(older.status).toBe(200);
  expect(place.chat(SANNE).map(readText).join()).toMatch(/niets opgeslagen.*\(kenmerk \w{4}\)/);
  await tap(form.id, 'Opslaan', { inputs: { value: '12.000' } });
  await waitUntil(() => readText(lead()).includes('Gewonnen'), 'sent again it is kept');
}, 30_000);

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

  test('leaves, by a call, a neutral word where the empty form stood, wherever the chat is opened next', async () => {
    const { place, form } = await shared(false);
    const stands = place.chat(SANNE).find(({ id }) => id === form.id);
    expect(JSON.stringify(stands?.card)).toContain(say('nl', 'brave.kept'));
    expect(JSON.stringify(stands?.card)).not.toContain('Input.Text');
  });

  test('is not shown to an older client, which cannot be answered so', async () => {
    const { place, form, answer } = await shared(true);
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(place.chat(SANNE).at(-1)?.id).toBe(form.id);
    expect(readNewest(place)).toContain(say('nl', 'teams.too-old').slice(0, 40));
  });
});
