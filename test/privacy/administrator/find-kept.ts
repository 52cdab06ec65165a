import { QUESTIONS } from '../../../src/domain/checkins/checkin.ts';
import { describeGroup, type ReadLine, withoutKnown } from '../reader/find-lines.ts';
import type { Year } from '../year/year.ts';
import { type Holding, isGiven } from './hold.ts';

type Kept = ReadLine & { month: string };

/** Lines in the database of too few people, when those that lie there beside a name are taken off; or that came later. */
export async function findKeptFew(
  holding: Holding,
  before: Holding | undefined,
  year: Pick<Year, 'ask' | 'writerOf'>,
): Promise<string[]> {
  const rounds = await year.ask('select month, k from checkin_rounds');
  const invited = await year.ask('select month, person, team from checkin_invitations');
  return rounds.flatMap((row) => {
    const [month, k] = [`${row['month']}`, Number(row['k'])];
    const teams = new Map(
      invited.filter((each) => each['month'] === month).map(({ person, team }) => [`${person}`, `${team}`]),
    );
    const teamOf = (text: string) => teams.get(year.writerOf.get(text) ?? '') ?? '';
    const lines = linesOf(holding, month);
    const faults = groupLines(lines).flatMap((group) =>
      describeGroup(group, listKnown(group, holding, month, year.writerOf), k, teamOf).map(
        (fault) => `${fault} (${group[0]?.question})`,
      ),
    );
    const grown = before === undefined ? [] : findGrown(linesOf(before, month), lines, k);
    return [...faults, ...grown].map((fault) => `${month} kept ${fault}`);
  });
}

function linesOf({ tables }: Holding, month: string): Kept[] {
  const rows = tables.find(({ name }) => name === 'checkin_lines')?.rows ?? [];
  return rows.flatMap((row): Kept[] => {
    const question = QUESTIONS.find((each) => each === row['question']);
    if (row['month'] !== month || question === undefined) return [];
    const team = row['team'] === null ? {} : { team: `${row['team']}` };
    return [{ month, question, text: `${row['line']}`, ...team }];
  });
}

function groupLines(lines: Kept[]): Kept[][] {
  return QUESTIONS.flatMap((question) =>
    [undefined, 'sales', 'marketing'].map((team) =>
      lines.filter((line) => line.question === question && line.team === team),
    ),
  ).filter((group) => group.length > 0);
}

/** Copies, and lines that an export gives with somebody's name; what several wrote may be given of any of them. */
function listKnown(group: Kept[], holding: Holding, month: string, writerOf: Year['writerOf']): string[] {
  const copies = (holding.copies.get(month) ?? []).filter(({ question }) => question === group[0]?.question);
  const copied = copies.map(({ text }) => text);
  const given = withoutKnown(group, copied).filter(({ text }) => writerOf.get(text) !== '' && isGiven(holding, text));
  return [...copied, ...given.map(({ text }) => text)];
}

/** Those who answered between two looks, when there are lines that only the second has. */
function findGrown(before: Kept[], now: Kept[], k: number): string[] {
  return QUESTIONS.flatMap((question) => {
    const [was, is] = [before, now].map((lines) => lines.filter((line) => line.question === question));
    const added = withoutKnown(
      is ?? [],
      (was ?? []).map(({ text }) => text),
    ).length;
    return (was?.length ?? 0) > 0 && added > 0 && added < k ? [`grown: ${added} lines of ${question} came later`] : [];
  });
}
