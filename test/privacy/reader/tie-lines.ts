import { listSuspects } from '../administrator/evidence-of.ts';
import type { Evidence } from '../evidence.ts';
import type { Look } from '../year/looks.ts';
import type { Year } from '../year/year.ts';
import { type ReadLine, readLines } from './find-lines.ts';
import type { RoundSeen } from './find-rounds.ts';

/** With fewer suspects a guess is often right. */
const SUSPECTS_MIN = 4;

/**
 * What managers tie the lines of a draft by: the order in which they read them, all they were shown of the round, and
 * when those answered whom they saw to it that they did. Whoever shared a copy is left out, and so are their lines.
 */
export function gatherReaderEvidence({ month, looks, asked }: RoundSeen, year: Year): Evidence[] {
  const written = year.written.get(month) ?? new Map();
  const unshared = [...written].flatMap(([person, { isShared }]) => (isShared ? [] : [person]));
  const suspects = listSuspects(
    asked,
    unshared.filter((person) => asked.has(person)),
  );
  const drafts = looks.filter(({ of }) => of === 'draft' || of === 'checkin.review-asked');
  const own = readNewest(drafts).filter(({ text }) => suspects.some(({ id }) => id === year.writerOf.get(text)));
  if (suspects.length < SUSPECTS_MIN || own.length === 0) return [];
  const row = (look: Look) => ({ month, of: look.of, at: look.at, text: look.text });
  const talks = looks.filter(({ of }) => of === 'talks' || of === 'checkin.start-asked');
  return [
    {
      ...{ month, suspects, logged: [], calls: [] },
      lines: own.map(({ text, question, team }) => ({ text, question, ...(team !== undefined && { team }) })),
      tables: [
        { name: 'draft', rows: own.map((line) => ({ ...line, month })) },
        { name: 'drafts', rows: drafts.map(row) },
        { name: 'talks', rows: talks.flatMap(({ text }) => text.split('\n').map((line) => ({ line, month }))) },
        { name: 'looks', rows: looks.filter(({ isManager, reader }) => isManager || reader === 'channel').map(row) },
      ],
      answered: year.nudged.filter((deed) => deed.month === month && unshared.includes(deed.person)),
    },
  ];
}

function readNewest(drafts: Look[]): ReadLine[] {
  return drafts.map(readLines).findLast((lines) => lines.length > 0) ?? [];
}
