import { expect, test } from 'vitest';
import { attack, type Result, seeded, weigh } from './attacker.ts';
import type { Evidence } from './evidence.ts';
import { readYear } from './reader/read-year.ts';
import { listMissingFields, PERSONAL_KINDS } from './year/moves/any-moves.ts';
import { planOrganisations, summarise } from './year/settings.ts';
import { liveYear, WHOLE_YEAR } from './year/year.ts';

const PLANS = planOrganisations({ organisations: 4, options: { ...WHOLE_YEAR, days: 91 } });
/** So many organisations' lines are tied at once: enough to show a leak, and no more than fits. */
const TOGETHER = 20;

test('a manager who reads everything for a year isolates no group below the bounds, and ties no line better than by guessing', {
  timeout: 90_000 * PLANS.length,
}, async () => {
  const isolated: string[] = [];
  const unread = new Set<string>();
  const totals = {
    organisations: 0,
    disputes: 0,
    figures: 0,
    sums: 0,
    misread: 0,
    rounds: 0,
    statusMoves: 0,
    byOne: 0,
  };
  const tied: Result[] = [];
  let rounds: Evidence[] = [];
  const writerOf = new Map<string, string>();
  for (const { seed, engine, options } of PLANS) {
    const { year, report } = await readYear(engine, seeded(seed), options);
    await year.end();
    isolated.push(...report.isolated.map((each) => `${each} [seed ${seed}]`));
    for (const line of report.unread) unread.add(line);
    totals.organisations += 1;
    totals.figures += report.figures;
    totals.sums += report.sums;
    totals.disputes += report.disputes;
    totals.misread += report.misread.length;
    totals.rounds += report.rounds.length;
    for (const { moves, byOne } of report.moves) {
      totals.statusMoves += moves;
      totals.byOne += byOne;
    }
    rounds.push(...report.rounds);
    for (const [text, writer] of year.writerOf) writerOf.set(text, writer);
    if (totals.organisations % TOGETHER > 0 && totals.organisations < PLANS.length) continue;
    tied.push(attack(rounds, (text) => writerOf.get(text) ?? '', seeded(seed)));
    rounds = [];
    writerOf.clear();
  }
  // biome-ignore lint/suspicious/noConsole: the figures are what this test is read for
  console.info('the reader', totals, 'isolated', isolated.length, summarise(isolated), weigh(tied));
  expect([...unread]).toEqual([]);
  expect(totals.rounds, 'summaries whose lines could be tied').toBeGreaterThan(1);
  expect(totals.disputes, 'points of which managers were told').toBeGreaterThan(1);
  expect(totals.misread).toBeLessThan(totals.figures / 50);
  expect(summarise(isolated)).toEqual([]);
  for (const { surprise, bound } of tied) expect(surprise).toBeLessThan(bound);
});

test('every command, button and form of the product is among the moves', async () => {
  const year = await liveYear('sqlite', seeded(1), {}, { ...WHOLE_YEAR, days: 1 });
  expect(PERSONAL_KINDS.length).toBeGreaterThan(50);
  expect(PERSONAL_KINDS.flatMap((kind) => listMissingFields(kind, year))).toEqual([]);
  await year.end();
});
