import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SlackTrouble } from '../../../sandbox/fake-slack/contract.ts';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { say } from '../../../src/words/say.ts';
import { openWorld, type World } from '../../world/world.ts';

// A form that does not open: its person hears so by another way, and opens it from there.

describe('on Slack', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ platform: 'slack' });
  });
  beforeEach(() => world.slack.setTroubles([]));
  afterAll(() => world.end());

  const outcomeOf = async (id: string) =>
    (await world.store.reads.lead('noordlicht', deriveLeadId('noordlicht', id)))?.outcome;

  const TROUBLES: [what: string, trouble: Omit<SlackTrouble, 'method'>][] = [
    ['came too late for its trigger', { kind: 'refusal', error: 'expired_trigger_id' }],
    ['is one too many', { kind: 'rate-limited', retryAfterSeconds: 30 }],
    ['meets Slack out of order', { kind: 'refusal', error: 'internal_error' }],
    ['meets a server that fails', { kind: 'server-error' }],
    ['gets no answer', { kind: 'dropped-after-accept' }],
    ['meets no connection', { kind: 'refused-connection' }],
  ];
  test.each(TROUBLES)('a form that %s is told of in private, with a button that opens it', async (what, trouble) => {
    const company = `Wacht ${TROUBLES.findIndex(([each]) => each === what)} BV`;
    const card = await world.postLead({ id: what, company });
    world.slack.setTroubles([{ method: 'views.open', times: 1, ...trouble }]);
    await card.tap('sanne', '🏆 Gewonnen…');
    expect(world.privateTexts('sanne').at(-1)).toContain(
      say('nl', 'form.not-opened', { form: `${company} · 🏆 Gewonnen` }),
    );
    expect(await outcomeOf(what)).toBeUndefined();
    await world.tapPrivate('sanne', say('nl', 'form.open-again'));
    await world.fill('sanne', { value: '16.500' });
    expect(await outcomeOf(what)).toMatchObject({ kind: 'won', value: { amount: 16_500 } });
  });

  test('a form asked for by a command too, in the language of who asked', async () => {
    world.slack.setTroubles([{ method: 'views.open', kind: 'refusal', error: 'expired_trigger_id', times: 1 }]);
    await world.command('jack', 'thanks', { channel: 'sales' });
    expect(world.privateTexts('jack').at(-1)).toContain('I could not open the form “Thank');
    await world.tapPrivate('jack', 'Open the form');
    expect(world.openForm('jack')?.title).toContain('Thank');
  });

  test('what an address for replies refuses within a good answer is said by another way', async () => {
    const card = await world.postLead({ company: 'Adres Verlopen BV' });
    const odd = { status: 200, body: '{"ok":false,"error":"expired_url"}' };
    world.slack.setTroubles([{ method: 'response_url', kind: 'odd-answer', odd }]);
    const before = world.privateTexts('bram').length;
    await card.tap('bram', 'Details');
    await expect.poll(() => world.privateTexts('bram').length).toBe(before + 1);
    expect(world.privateTexts('bram').at(-1)).toContain('Adres Verlopen BV');
  });

  test('what no private message in the channel can say is said in the direct messages', async () => {
    const card = await world.postLead({ company: 'Overal Dicht BV' });
    world.slack.setTroubles([
      { method: 'views.open', kind: 'refusal', error: 'expired_trigger_id' },
      { method: 'response_url', kind: 'server-error' },
      { method: 'chat.postEphemeral', kind: 'refusal', error: 'channel_not_found' },
    ]);
    await card.tap('bram', '🏆 Gewonnen…');
    await expect
      .poll(() => world.directTexts('bram').at(-1))
      .toContain('Het formulier “Overal Dicht BV · 🏆 Gewonnen” ging niet open');
  });
});

describe('on Teams', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ platform: 'teams' });
  });
  beforeEach(() => world.teams.setTroubles([]));
  afterAll(() => world.end());

  const aad = (person: string) => world.identity(person).user;
  const toast = (person: string) => world.teams.toasts(aad(person)).at(-1)?.text;

  test.each(['rate-limited', 'server-error', 'refused-connection'] as const)(
    'a form that cannot be sent (%s) is told of under the card, and a tap again brings it',
    async (kind) => {
      const card = await world.postLead({ company: `Wacht ${kind} BV` });
      world.teams.setTroubles([{ call: 'send', kind, times: 1 }]);
      await card.tap('sanne', '🏆 Gewonnen…');
      expect(toast('sanne')).toBe(say('nl', 'reply.not-shown'));
      await card.tap('sanne', '🏆 Gewonnen…');
      expect(world.formText('sanne')).toContain(`Wacht ${kind} BV`);
    },
  );

  test('a form asked for in the chat, which is one too many, is sent a second time', async () => {
    world.teams.setTroubles([{ call: 'send', kind: 'rate-limited', retryAfterSeconds: 1, times: 1 }]);
    await world.command('jack', 'thanks');
    expect(world.openForm('jack')?.title).toContain('Thank');
  });

  test('forms of two leads are told apart, and each leaves its company when it is saved', async () => {
    const one = await world.postLead({ company: 'Eerste BV' });
    const other = await world.postLead({ company: 'Tweede BV' });
    await one.tap('fleur', '🏆 Gewonnen…');
    await other.tap('fleur', '🍂 Verloren…');
    const forms = world.teams.chat(aad('fleur')).slice(-2);
    expect(forms.map(({ summary }) => summary)).toEqual(['Eerste BV · 🏆 Gewonnen', 'Tweede BV · 🍂 Verloren']);
    for (const form of forms) {
      await world.teams.tap(aad('fleur'), form.id, { verb: 'form' }, { inputs: {} });
      await world.bot.replied();
      await world.settle();
    }
    const stand = world.teams.chat(aad('fleur')).slice(-2);
    expect(stand.map(({ summary }) => summary)).toEqual([
      'Opgeslagen: Eerste BV · 🏆 Gewonnen',
      'Opgeslagen: Tweede BV · 🍂 Verloren',
    ]);
    for (const { card } of stand) expect(JSON.stringify(card)).not.toContain('Input.');
  });

  test('a form told twice keeps what it was answered with', async () => {
    const card = await world.postLead({ company: 'Dubbel BV' });
    await card.tap('bram', 'Zwak');
    await world.tapPrivate('bram', 'Geen budget');
    const before = world.privateTexts('bram').at(-1);
    expect((await world.teams.redeliver()).status).toBe(200);
    await world.bot.replied();
    expect(world.privateTexts('bram').at(-1)).toBe(before);
    expect(toast('bram')).not.toMatch(/genoteerd/i);
  });
});
