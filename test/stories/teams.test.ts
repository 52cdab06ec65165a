import { afterAll, beforeAll, expect, test } from 'vitest';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { openWorld, type World } from '../world/world.ts';

// On Teams only: its short words under a card, its private chat, forms that are cards, older clients and second deliveries.

let world: World;
beforeAll(async () => {
  world = await openWorld({ platform: 'teams' });
});
afterAll(() => world.end());

const aad = (person: string) => world.identity(person).user;
const toasts = (person: string) => world.teams.toasts(aad(person)).map(({ text }) => text);
const chat = (person: string) => world.teams.chat(aad(person)).filter(({ from }) => from === 'bot');
const kept = (id: string, person: string) =>
  world.store.reads.judgement('noordlicht', deriveLeadId('noordlicht', id), person);

/** Presses as a client does that knows no Action.Execute. */
async function tapOld(person: string, message: string, label: string, inputs: Record<string, string> = {}) {
  const answer = await world.teams.tap(aad(person), message, { label }, { inputs, isOldClient: true });
  expect(answer.status).toBe(200);
  await world.bot.replied();
  await world.settle();
}

test('a tap that asks nothing back is confirmed under the card, to who tapped alone', async () => {
  const card = await world.postLead({ company: 'Tik BV' });
  await card.tap('sanne', 'Goed');
  expect(toasts('sanne')).toEqual(['Tik BV: genoteerd.']);
  await card.tap('sanne', 'Ik pak hem op');
  expect(toasts('sanne')).toEqual(['Tik BV: genoteerd.', 'Tik BV: genoteerd.']);
  expect(toasts('bram')).toEqual([]);
  expect(chat('sanne')).toEqual([]);
});

test('a question is put in the private chat, and under the card stands where to look', async () => {
  const card = await world.postLead({ company: 'Vraag BV' });
  await card.tap('bram', 'Zwak');
  expect(toasts('bram')).toEqual(['Vraag BV: ik heb in onze privéchat geantwoord.']);
  expect(chat('bram')).toHaveLength(1);
  expect(world.privateTexts('bram')).toEqual([expect.stringContaining('Waarom is Vraag BV een zwakke lead')]);
  // The answer stands where the question stood.
  await world.tapPrivate('bram', 'Geen budget');
  expect(chat('bram')).toHaveLength(1);
  expect(world.privateTexts('bram')).toEqual([expect.stringContaining(': geen budget. Marketing')]);
});

test('a form that is put away is gone, and nothing is kept of it', async () => {
  const card = await world.postLead({ id: 'away' });
  await card.tap('fleur', '🏆 Gewonnen…');
  expect(world.formText('fleur')).toContain('Waarde in EUR');
  const [form] = chat('fleur');
  await world.teams.tap(aad('fleur'), form?.id ?? '', { verb: 'close' });
  await world.bot.replied();
  expect(world.openForm('fleur')).toBeUndefined();
  expect(chat('fleur').map(({ summary }) => summary)).toEqual([
    expect.stringMatching(/^Gesloten, niets opgeslagen: Voorbeeld \d+ BV · 🏆 Gewonnen$/),
  ]);
  expect(await world.store.reads.lead('noordlicht', deriveLeadId('noordlicht', 'away'))).not.toHaveProperty('outcome');
});

test('what is asked in a channel is answered in the private chat: the channel shows only the question', async () => {
  const cards = world.messages('sales').length;
  expect(await world.command('ruben', 'checkin status', { channel: 'sales' })).toBe('Er loopt geen check-in.');
  expect(world.messages('sales')).toHaveLength(cards);
  const asked = world.teams.messages(world.organisation.channels[0]?.id ?? '').at(-1);
  expect(asked?.from).toBe(aad('ruben'));
  expect(world.teams.thread(asked?.id ?? '')).toHaveLength(1);
});

test('an older client judges, answers why and fills a form all the same', async () => {
  const card = await world.postLead({ id: 'old-client' });
  await tapOld('jack', card.message().id, '👎 Zwak');
  expect(card.text()).toContain('👎 1');
  const question = () => chat('jack').at(-1)?.id ?? '';
  await tapOld('jack', question(), 'Something else…');
  expect(world.openForm('jack')?.title).toBe('What is the reason?');
  await tapOld('jack', question(), 'Save', { note: 'They merged.' });
  expect(world.privateTexts('jack').at(-1)).toContain('will not be quoted');
  expect(await kept('old-client', 'jack')).toMatchObject({ reason: 'other', note: 'They merged.' });
});

test('what Teams delivers twice is counted once, also under another id', async () => {
  const card = await world.postLead();
  await card.tap('thijs', 'Redelijk');
  for (const isNewId of [false, true]) {
    expect((await world.teams.redeliver({ isNewId })).status).toBe(200);
    await world.bot.replied();
    await world.settle();
  }
  expect(card.text()).toContain('👌 1');
});

test('who the app comes to is greeted, once', async () => {
  for (const deed of ['uninstall', 'install', 'install'] as const) {
    await world.teams[deed](aad('noor'));
    await world.bot.replied();
  }
  expect(chat('noor').map(({ summary }) => summary)).toEqual([expect.stringContaining('Hallo, ik ben smarketing')]);
});

test('in an English organisation whose Teams is Dutch reads Dutch, changes that by a word, and leaves it to Teams again', async () => {
  const people = world.organisation.people.map((person) =>
    Object.fromEntries(Object.entries(person).filter(([name]) => name !== 'locale')),
  );
  await world.applySetup({ locale: 'en', people });
  expect(await world.command('sanne', 'taal')).toContain(
    'Ik schrijf je in het Nederlands: je Teams is ook Nederlands.',
  );
  expect(await world.command('sanne', 'language en')).toContain('I write to you in English: your own choice.');
  expect(await world.command('sanne', 'privacy')).toContain('Everything about you');
  expect(await world.command('sanne', 'language')).toContain('your own choice');
  await world.tapPrivate('sanne', 'Same as my Teams');
  expect(await world.command('sanne', 'open')).toContain('Nog geen contact opgenomen');
});
