import { expect, test } from 'vitest';
import { DIALECTS } from '../store/test-store.ts';
import { createCheckinActions } from '../world/checkin.ts';
import { newestDatabase } from '../world/database/postgres.ts';
import { openWorld, type World } from '../world/world.ts';
import { attack, type Result, seeded } from './attacker.ts';
import { campaign, FIRST, type Given, gibberish, monthAt, slackIdOf, someAnswers } from './campaign.ts';
import { type Evidence, tablesOf } from './evidence.ts';
import { LEAKS, leakyCampaign } from './leaky.ts';

/**
 * More rounds show a smaller leak and take as much longer: for a thorough look, `ATTACKED_ROUNDS=40 npx vitest run
 * test/privacy/attack.test.ts`. Keys and ids are random, so the seed fixes what people do, and the bound does the rest.
 */
const SEED = Number(process.env['ATTACKED_SEED'] ?? 1);
const ROUNDS = { held: Number(process.env['ATTACKED_ROUNDS'] ?? 4), leaky: 8 };

const figures = (of: string, { best, ...rest }: Result) =>
  // biome-ignore lint/suspicious/noConsole: the figures are what this test is read for
  console.info(of, JSON.stringify(rest), best);

for (const engine of DIALECTS) {
  test(`with everything in hand, nobody ties a line to its writer better than by guessing (${engine})`, {
    timeout: 30_000 * ROUNDS.held,
  }, async () => {
    await inWorld(engine, async (world) => {
      const random = seeded(SEED);
      const { rounds, writerOf } = await campaign(world, ROUNDS.held, random);
      const result = attack(rounds, (text) => writerOf.get(text) ?? '', random);
      figures(engine, result);
      expect(result.lines).toBeGreaterThan(ROUNDS.held * 15);
      expect(result.surprise).toBeLessThan(result.bound);
      // Of a round with too few answers nothing was written down, and its key is there.
      const written = rounds.filter(({ lines }) => lines.length > 0);
      expect(written.length).toBeGreaterThan(ROUNDS.held / 2);
      for (const { month, tables } of written) expect(transactionsOf(tables, month)).toBeLessThanOrEqual(1);
    });
  });
}

/**
 * Memories of a month were kept in one transaction, that of the close, so far as the database tells: kept in the same
 * one as "answered" of a person, a memory would say who set a goal, and who of the goals' lines cannot be the writer.
 */
function transactionsOf(tables: Evidence['tables'], month: string): number {
  const memories = tables.find(({ name }) => name === 'checkin_memories')?.rows ?? [];
  const own = memories.filter((row) => row['month'] === month);
  expect(own.length).toBeGreaterThan(1);
  return new Set(own.map(({ xmin }) => xmin)).size;
}

/** How often the attacker must be right where a store gives people away; with some leaks only of goals, or only of teams. */
const FOUND = { none: 0, order: 0.95, together: 0.95, length: 0.17, team: 0.16 };

test.each(LEAKS)('the attacker finds out what a leaky store gives away, and nothing where it does not (%s)', (leak) => {
  const random = seeded(LEAKS.indexOf(leak));
  const { rounds, writerOf } = leakyCampaign(leak, ROUNDS.leaky, random);
  const result = attack(rounds, (text) => writerOf.get(text) ?? '', random);
  figures(leak, result);
  if (leak === 'none') return expect(result.surprise).toBeLessThan(result.bound);
  expect(result.surprise).toBeGreaterThan(result.bound);
  expect(result.score).toBeGreaterThan(FOUND[leak]);
  expect(result.score).toBeGreaterThan(result.guess99 * 1.2);
});

const ANSWERING = ['lotte', 'jack', 'noor', 'sanne', 'emma', 'bram', 'femke', 'priya', 'daan', 'thijs'];
/** What is scrubbed from an answer, never twice the same. */
const told = (n: number) => ` iris.hofmann${n}@elders-weg.example 06-1234${1000 + n}`;

test('what people write goes into no call, log line or delivery before the close, and after it only as the draft', async () => {
  await inWorld('sqlite', async (world) => {
    const people = createCheckinActions(world);
    const random = seeded(7);
    const written: string[] = [];
    const write = (): Given => {
      const goal = gibberish(random);
      const given = { ...someAnswers(random), goal, gained: gibberish(random) + told(written.length) };
      written.push(...Object.values(given));
      return given;
    };
    for (const round of [0, 1]) {
      await world.turn(FIRST + round * 30 * 24 * 3_600_000 - world.now());
      const calls = world.slack.calls().length;
      await people.start('ruben');
      for (const person of ANSWERING) {
        const readers = person === 'noor' ? 'interviewer' : 'anonymised';
        await people.answer(person, { ...write(), readers });
        if (person === 'jack') await people.answer(person, write());
      }
      await people.withdraw('daan');
      expect((await world.exportOwnData('sanne')).join()).toContain('Je antwoorden');
      await people.pressInMessage('ruben', 'Met mij gedeeld', 'Met mij gedeeld (1)');
      await people.fill('ruben', { person: 'noor' });
      const { rows: outbox = [] } = (await tablesOf(world.database)).find(({ name }) => name === 'deliveries') ?? {};
      const before = world.slack.calls().slice(calls);
      expect(before.map(({ method }) => method)).toContain('views.open');
      expect(outbox.length).toBeGreaterThan(14);
      expect(piecesIn(before.map(textOfCall), written)).toEqual([]);
      expect(piecesIn([...world.logged, ...outbox.map((row) => JSON.stringify(row))], written)).toEqual([]);

      const open = world.slack.calls().length;
      await people.closeNow('helen');
      const kept = (await world.store.reads.lines('noordlicht', monthAt(round))).map(({ text }) => text);
      const holding = world.slack
        .calls()
        .slice(open)
        .filter((call) => piecesIn([textOfCall(call)], written).length > 0);
      expect(holding.map(({ method }) => method)).toEqual(['chat.postMessage', 'chat.postMessage']);
      expect(new Set(holding.map(({ args }) => args['channel']))).toEqual(
        new Set(['ruben', 'helen'].map((manager) => world.slack.openDirect(slackIdOf(manager)).id)),
      );
      const gone = written.filter((text) => !kept.some((line) => piecesIn([line], [text]).length > 0));
      expect(piecesIn(holding.map(textOfCall), gone)).toEqual([]);
      expect(piecesIn(world.logged, written)).toEqual([]);
    }
  });
});

const PIECE = 12;

/** Pieces of these texts that the records hold. */
function piecesIn(records: string[], texts: string[]): string[] {
  const held = new Set(records.flatMap((record) => windows(record.toLowerCase())));
  return texts.flatMap((text) => windows(text.toLowerCase())).filter((piece) => held.has(piece));
}

function windows(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - PIECE + 1) }, (_none, at) => text.slice(at, at + PIECE));
}

/** Arguments that are JSON themselves come as text: read, so that nothing hides behind their escapes. */
function textOfCall(call: unknown): string {
  return JSON.stringify(call).replaceAll('\\', '');
}

async function inWorld(engine: (typeof DIALECTS)[number], body: (world: World) => Promise<void>): Promise<void> {
  const world = await openWorld({
    startsAt: FIRST,
    ...(engine === 'postgres' && { database: await newestDatabase() }),
  });
  try {
    await body(world);
  } finally {
    await world.end();
  }
}
