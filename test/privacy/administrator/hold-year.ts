import type { Evidence } from '../evidence.ts';
import type { Engine } from '../year/organisation.ts';
import { liveYear, type Year, type YearOptions } from '../year/year.ts';
import { gatherAnswered, gatherEvidence } from './evidence-of.ts';
import type { AnsweredRound } from './find-answered.ts';
import { findKeptFew } from './find-kept.ts';
import { type Holding, takeHolding } from './hold.ts';

/** With fewer suspects a guess is often right. */
const SUSPECTS_MIN = 4;

/** What the administrator found in a simulated year, and what lines are tied by. */
export type Held = {
  isolated: string[];
  rounds: Evidence[];
  answered: AnsweredRound[];
  writerOf: Map<string, string>;
  year: Year;
};

/** Lives a year and copies the whole database after each closing of a round, and at the end of weeks. */
export async function holdYear(engine: Engine, random: () => number, options: YearOptions): Promise<Held> {
  const isolated: string[] = [];
  const rounds = new Map<string, Evidence>();
  const answered = new Map<string, AnsweredRound>();
  let before: Holding | undefined;
  const look = async (year: Year, month?: string): Promise<void> => {
    const holding = await takeHolding(year);
    isolated.push(...(await findKeptFew(holding, before, year)));
    before = holding;
    const evidence = month === undefined ? undefined : await gatherEvidence(holding, year, month);
    if (month === undefined || evidence === undefined) return;
    if (evidence.suspects.length >= SUSPECTS_MIN && evidence.lines.length > 0) rounds.set(month, evidence);
    // With too few answers all of it waits under its open key, as in an open round.
    const state = (await year.ask(`select state from checkin_rounds where month = '${month}'`))[0]?.['state'];
    if (state !== 'short') answered.set(month, await gatherAnswered(evidence, year, month));
  };
  let weeks = 0;
  const onWeekEnded = async (year: Year): Promise<void> => {
    weeks += 1;
    if (weeks % 4 === 0) await look(year);
  };
  const year = await liveYear(engine, random, { onWeekEnded, onRoundClosed: look }, options);
  return {
    isolated: [...new Set(isolated)],
    rounds: [...rounds.values()],
    answered: [...answered.values()],
    writerOf: year.writerOf,
    year,
  };
}
