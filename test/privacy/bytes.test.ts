import pg from 'pg';
import { expect, test } from 'vitest';
import { QUESTIONS } from '../../src/domain/checkins/checkin.ts';
import { DAY_MS, MINUTE_MS } from '../../src/domain/time.ts';
import { DIALECTS } from '../store/test-store.ts';
import { MARKETING, SALES } from '../world/checkin.ts';
import { newestDatabase } from '../world/database/postgres.ts';
import { openWorld } from '../world/world.ts';
import { seeded } from './attacker.ts';
import { by, FIRST, type Given, gibberish, monthAt, publish, someAnswers } from './campaign.ts';
import { onPostgres, onSqlite, type Place } from './files.ts';

// The bytes of the files themselves, deleted rows, free pages and SQLite's log included. PostgreSQL's WAL is not: it
// holds what was written until the server recycles it, which is the operator's to set.

const MONTH = monthAt(0);

type Secrets = { key: string; pseudonyms: string[]; bodies: string[]; texts: string[]; withdrawn: string[] };

/** An open round: all answer, Noor shares, Jack changed his mind, Daan withdrew. */
async function openRound({ world, ask }: Place): Promise<Secrets> {
  const random = seeded(3);
  await world.bot.handle({ kind: 'checkin.start-confirmed', month: MONTH, by: by('ruben') });
  const gone: Given[] = [];
  const given = new Map<string, Given>();
  for (const person of [...SALES, ...MARKETING, 'jack']) {
    const former = given.get(person);
    if (former !== undefined) gone.push(former);
    const answers = { ...someAnswers(random), ...(person === 'noor' && { goal: gibberish(random) }) };
    given.set(person, answers);
    const readers = person === 'noor' ? 'interviewer' : 'anonymised';
    const choices = { readers, remember: person === 'noor' } as const;
    await world.bot.handle({ kind: 'checkin.answered', month: MONTH, by: by(person), ...choices, ...answers });
  }
  const [own] = await ask('select secret from checkin_keys');
  const rows = await ask('select pseudonym, body from checkin_answers');
  await world.bot.handle({ kind: 'checkin.withdrawn', month: MONTH, by: by('daan') });
  gone.push(...[given.get('daan')].filter((each) => each !== undefined));
  given.delete('daan');
  await world.settle();
  return {
    key: own?.['secret'] ?? '',
    pseudonyms: rows.map((row) => row['pseudonym'] ?? ''),
    bodies: rows.map((row) => row['body'] ?? ''),
    texts: textsOf([...given].flatMap(([person, answers]) => (person === 'noor' ? [] : [answers]))),
    withdrawn: textsOf(gone),
  };
}

function textsOf(answers: Partial<Given>[]): string[] {
  return answers.flatMap((each) => QUESTIONS.flatMap((question) => each[question] || []));
}

/** How often each stands in the bytes, most often first. */
function counts(bytes: Buffer, needles: string[]): number[] {
  return needles.map((needle) => occurrences(bytes, needle)).sort((one, other) => other - one);
}

function occurrences(bytes: Buffer, needle: string): number {
  if (needle.length < 8) throw new Error('too short to be looked for');
  let count = 0;
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) count += 1;
  return count;
}

/** Every time behind a line's random id. SQLite leaves a second copy of a record where a page was split. */
function isOnlyInLines(bytes: Buffer, text: string): boolean {
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
    if (!/[\da-f]{4}-[\da-f]{12}.{0,40}$/s.test(bytes.subarray(at - 80, at).toString('latin1'))) return false;
  }
  return true;
}

const most = (bytes: Buffer, needles: string[]) => counts(bytes, needles)[0];
const least = (bytes: Buffer, needles: string[]) => counts(bytes, needles).at(-1);

for (const engine of DIALECTS) {
  const on = (sentence: string, body: (place: Place) => Promise<void>) =>
    test(`${sentence} (${engine})`, { timeout: 60_000 }, () => inPlace(engine, body));

  on('a closed round leaves no byte of its key, of a pseudonym or of an answer as it was given', async (place) => {
    const { key, pseudonyms, bodies, texts, withdrawn } = await openRound(place);
    expect([key.length, pseudonyms.length]).toEqual([43, 12]);
    const open = await place.bytes();
    expect(least(open, [key, ...pseudonyms.slice(0, 3), ...bodies.slice(0, 3)])).toBeGreaterThan(0);
    await place.world.bot.handle({ kind: 'checkin.close-confirmed', month: MONTH, by: by('helen') });
    const gone = [key, ...pseudonyms, ...bodies.filter((body) => !isShared(body, texts)), ...withdrawn];
    await minutesLater(place, gone);
    expect(await place.ask('select 1 from checkin_keys union all select 1 from checkin_answers')).toEqual([]);
    for (const bytes of [await place.bytes(), await place.vacuumed()]) expect(most(bytes, gone)).toBe(0);
    const after = await place.vacuumed();
    expect(least(after, texts)).toBeGreaterThan(0);
    expect(texts.filter((text) => !isOnlyInLines(after, text))).toEqual([]);
  });

  on('a cancelled round leaves nothing of what was written in it', async (place) => {
    const { key, pseudonyms, bodies, texts, withdrawn } = await openRound(place);
    expect(least(await place.bytes(), texts)).toBeGreaterThan(0);
    await place.world.bot.handle({ kind: 'checkin.cancel-confirmed', month: MONTH, by: by('helen') });
    const gone = [key, ...pseudonyms, ...bodies, ...texts, ...withdrawn];
    await minutesLater(place, gone);
    expect(most(await place.bytes(), gone)).toBe(0);
  });

  on('whoever erases themselves leaves nothing of what they wrote, shared or set themselves', async (place) => {
    await openRound(place);
    const [shared] = await place.ask("select body from checkin_shared where person = 'noor'");
    const own = textsOf([JSON.parse(shared?.['body'] ?? '{}') as Partial<Given>]);
    expect(least(await place.bytes(), own)).toBeGreaterThan(0);
    const memories = await place.ask('select slot, sealed from checkin_memories');
    await place.world.bot.handle({ kind: 'privacy.erase-confirmed', by: by('noor') });
    const left = new Set((await place.ask('select slot from checkin_memories')).map((row) => row['slot']));
    const forgotten = memories.filter((row) => !left.has(row['slot'] ?? ''));
    const traces = forgotten.flatMap((row) => [row['slot'] ?? '', (row['sealed'] ?? '').slice(0, 40)]);
    expect(traces).toHaveLength(2);
    await minutesLater(place, [...own, ...traces]);
    for (const bytes of [await place.bytes(), await place.vacuumed()]) expect(most(bytes, [...own, ...traces])).toBe(0);
  });

  on('lines and shared copies leave nothing behind on the days they are promised to be gone', async (place) => {
    const { world } = place;
    const { texts } = await openRound(place);
    const [shared] = await place.ask("select body from checkin_shared where person = 'noor'");
    const own = textsOf([JSON.parse(shared?.['body'] ?? '{}') as Partial<Given>]);
    await world.bot.handle({ kind: 'checkin.close-confirmed', month: MONTH, by: by('helen') });
    await publish(world, MONTH);
    await world.turn(29 * DAY_MS);
    await world.tick();
    expect(least(await place.bytes(), texts)).toBeGreaterThan(0);
    await world.turn(2 * DAY_MS);
    await world.tick();
    await minutesLater(place, texts);
    const month = { soon: await place.bytes(), vacuumed: await place.vacuumed() };
    expect([most(month.vacuumed, texts), most(month.soon, texts)]).toEqual([0, 0]);
    expect(least(month.vacuumed, own)).toBeGreaterThan(0);
    await world.turn(30 * DAY_MS);
    await world.tick();
    await minutesLater(place, own);
    const end = { soon: await place.bytes(), vacuumed: await place.vacuumed() };
    expect([most(end.vacuumed, own), most(end.soon, own)]).toEqual([0, 0]);
  });
}

test('whoever reads while a round is closed holds up its last bytes only as long as they read (postgres)', async () => {
  await inPlace('postgres', async (place) => {
    const { pseudonyms } = await openRound(place);
    await place.ask('begin isolation level repeatable read');
    await place.ask('select 1 from checkin_answers');
    await place.world.bot.handle({ kind: 'checkin.close-confirmed', month: MONTH, by: by('helen') });
    await aMinuteLater(place);
    await place.ask('commit');
    expect(least(await place.bytes(), pseudonyms.slice(0, 3))).toBeGreaterThan(0);
    await minutesLater(place, pseudonyms);
    expect(most(await place.bytes(), pseudonyms)).toBe(0);
  });
}, 60_000);

test('nor does whoever writes in another database of the server hold them up longer (postgres)', async () => {
  const other = new pg.Client({ connectionString: await newestDatabase() });
  await other.connect();
  try {
    await inPlace('postgres', async (place) => {
      const { pseudonyms } = await openRound(place);
      await other.query('begin');
      await other.query('select pg_current_xact_id()');
      await place.world.bot.handle({ kind: 'checkin.close-confirmed', month: MONTH, by: by('helen') });
      await aMinuteLater(place);
      await aMinuteLater(place);
      expect(least(await place.bytes(), pseudonyms.slice(0, 3))).toBeGreaterThan(0);
      await other.query('commit');
      await minutesLater(place, pseudonyms);
      expect(most(await place.bytes(), pseudonyms)).toBe(0);
    });
  } finally {
    await other.end();
  }
}, 60_000);

/** Whoever read at the moment something was deleted is done by then. */
async function aMinuteLater({ world }: Place): Promise<void> {
  await world.settle();
  await world.turn(MINUTE_MS);
  await world.tick();
}

/**
 * PostgreSQL's own housekeeping reads too when it likes, and so do other tests; what they held up is tried again every
 * minute, until none of it is left.
 */
async function minutesLater(place: Place, needles: string[]): Promise<void> {
  for (let minute = 0; minute < MINUTES; minute += 1) {
    await aMinuteLater(place);
    if (most(await place.bytes(), needles) === 0) return;
  }
}

const MINUTES = 15;

/** What is shared stays, in the copy; its writer's lines are not among these. */
function isShared(body: string, texts: string[]): boolean {
  const answers = Object.values(JSON.parse(body) as Given);
  return answers.some((answer) => !texts.includes(answer)) && !answers.some((answer) => texts.includes(answer));
}

async function inPlace(engine: (typeof DIALECTS)[number], body: (place: Place) => Promise<void>): Promise<void> {
  const database = engine === 'postgres' ? await newestDatabase() : undefined;
  const world = await openWorld({ startsAt: FIRST, ...(database !== undefined && { database }) });
  const { end, ...place } = await (database === undefined ? onSqlite(world) : onPostgres(world, database));
  try {
    await body(place);
  } finally {
    await end();
    await world.end();
  }
}
