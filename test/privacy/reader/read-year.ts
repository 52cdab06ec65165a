import type { Evidence } from '../evidence.ts';
import { type Page, writePage } from '../year/books.ts';
import type { Look } from '../year/looks.ts';
import type { Engine } from '../year/organisation.ts';
import { checkOpened } from '../year/promises.ts';
import { liveYear, type Year, type YearOptions } from '../year/year.ts';
import { findIsolatedCells } from './find-cells.ts';
import { findChanges, findFewQuoted, findFewTimed, findToldCounts } from './find-changes.ts';
import { findFewDisputed } from './find-disputes.ts';
import { countMoves, findInRound, type RoundSeen } from './find-rounds.ts';
import { readFigures } from './read-figures.ts';
import { gatherReaderEvidence } from './tie-lines.ts';

/** What a reader found in one simulated year; each line begins with its kind. */
export type Report = {
  isolated: string[];
  figures: number;
  sums: number;
  /** How often a manager was told of a disputed point. */
  disputes: number;
  rounds: Evidence[];
  moves: { moves: number; byOne: number }[];
  misread: string[];
  unread: string[];
};

/** Lives a year and reads all of it as its managers may. */
export async function readYear(
  engine: Engine,
  random: () => number,
  options: YearOptions,
): Promise<{ year: Year; report: Report }> {
  const pages: Page[] = [];
  const year = await liveYear(
    engine,
    random,
    {
      onWeekEnded: async (at) => void pages.push(await writePage(at)),
      onRoundOpened: checkOpened,
    },
    options,
  );
  return { year, report: await reportOn(year, pages) };
}

export async function reportOn(year: Year, pages: Page[]): Promise<Report> {
  const reading = readFigures(year.looks);
  const cells = findIsolatedCells(reading, pages);
  const rounds = await listRounds(year);
  const isolated = [
    ...cells.isolated,
    ...findChanges(year.looks),
    ...findToldCounts(year.looks),
    ...findFewQuoted(reading, pages),
    ...findFewTimed(year.looks, pages),
    ...findFewDisputed(year.looks, year.disputes),
    ...rounds.flatMap((round) => findInRound(round, year)),
    ...year.broken,
  ];
  const { figures, unread } = reading;
  const { sums, misread } = cells;
  return {
    isolated,
    figures: figures.length,
    sums,
    disputes: year.looks.filter(({ of }) => of === 'points-disputed').length,
    rounds: rounds.flatMap((round) => gatherReaderEvidence(round, year)),
    moves: rounds.map((round) => countMoves(round, year)),
    misread,
    unread,
  };
}

async function listRounds({ ask, looks }: Year): Promise<RoundSeen[]> {
  const rounds = await ask('select month, k, opens_at from checkin_rounds order by month');
  const invited = await ask('select month, person, team from checkin_invitations');
  return rounds.map((row, place): RoundSeen => {
    const next = Number(rounds[place + 1]?.['opens_at'] ?? Number.POSITIVE_INFINITY);
    const own = invited.filter(({ month }) => month === row['month']);
    return {
      month: `${row['month']}`,
      k: Number(row['k']),
      looks: looks.filter(
        (look) => look.at >= Number(row['opens_at']) && look.at < next && isOf(look, `${row['month']}`),
      ),
      asked: new Map(own.map(({ person, team }) => [`${person}`, `${team}`])),
    };
  });
}

/** While a round is open, an earlier one may be with its managers still. */
function isOf({ text, month }: Look, round: string): boolean {
  const name = /^(?:Draft: c|C)heck-in (\w+)/.exec(text)?.[1];
  if (name !== undefined) return Date.parse(`1 ${name} 2026 UTC`) === Date.parse(`${round}-01`);
  return month === undefined || month === round;
}
