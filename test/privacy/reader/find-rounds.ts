import { QUESTIONS, type Question } from '../../../src/domain/checkins/checkin.ts';
import { identityOf } from '../year/cast.ts';
import type { Look } from '../year/looks.ts';
import type { Year } from '../year/year.ts';
import { describeGroup, type ReadLine, readCopy, readLines, withoutKnown } from './find-lines.ts';

/** Looks at one round, who was asked in it and of which team, and its k. */
export type RoundSeen = { month: string; k: number; looks: Look[]; asked: Map<string, string> };

const DRAFTS = new Set([
  'draft',
  'summary',
  'summary-page',
  'checkin.review-asked',
  'checkin.edit-asked',
  'checkin.edited',
]);
/** What an asking manager is told of how far a round is. */
const HOW_FAR = new Set([
  'checkin.status-asked',
  'checkin.close-asked',
  'checkin.remind-asked',
  'checkin.reopen-asked',
]);
const DAY_MS = 86_400_000;

/** What is true of who wrote and did what: only what was found is judged by it. */
export type RoundTruth = Pick<Year, 'writerOf' | 'deeds'>;

export function findInRound(round: RoundSeen, year: RoundTruth): string[] {
  const found = [
    ...findFewLines(round, year),
    ...findMixedTeams(round),
    ...findWrongReaders(round, year),
    ...findLiveLooks(round, year),
    ...findCounts(round),
  ];
  return [...new Set(found)].map((each) => `${round.month} ${each}`);
}

/**
 * Either reader, or both together, knows the copies they opened, and all lines of a draft, also those that were hidden
 * since. Whoever reads the summary knows what stands there.
 */
function findFewLines(round: RoundSeen, truth: RoundTruth): string[] {
  const { looks, k, asked } = round;
  const teamOf = (text: string) => asked.get(truth.writerOf.get(text) ?? '') ?? '';
  const copies = looks.filter(({ of }) => of === 'checkin.shared-read');
  const openers = [...new Set(copies.map(({ reader }) => reader))];
  const drafts = looks.filter(({ of }) => DRAFTS.has(of)).map(readLines);
  const fullest = QUESTIONS.flatMap((question) => findFullest(drafts, question));
  const closedAt = Math.min(
    ...looks
      .filter(({ of }) => DRAFTS.has(of))
      .map((look) => (readLines(look).length > 0 ? look.at : Number.POSITIVE_INFINITY)),
  );
  const ofReaders = [...openers, undefined].flatMap((reader) => {
    const opened = copies.filter((copy) => reader === undefined || copy.reader === reader);
    return groupLines(fullest).flatMap((group) => {
      const known = listKnown(opened, group[0]?.question, closedAt, truth);
      return describeGroup(group, known, k, teamOf).map((fault) => `${fault} (${group[0]?.question})`);
    });
  });
  const inPublic = looks
    .filter(({ of }) => of === 'summary')
    .flatMap((look) => groupLines(readLines(look)))
    .flatMap((group) => describeGroup(group, [], k, teamOf).map((fault) => `${fault} (${group[0]?.question})`));
  return [...ofReaders, ...inPublic, ...findGrown(round, truth)];
}

/**
 * What each sharer’s copy says, as it was read last. Words that several people wrote are only surely theirs when the copy
 * was read after the close: before it they may have changed their mind.
 */
function listKnown(
  copies: Look[],
  question: Question | undefined,
  closedAt: number,
  { writerOf }: RoundTruth,
): string[] {
  const sure = copies.flatMap((copy) => {
    const own = readCopy(copy).filter((each) => each.question === question);
    return own.flatMap(({ text }) => (copy.at >= closedAt || writerOf.get(text) !== '' ? [[copy, text] as const] : []));
  });
  return [...new Map(sure.map(([{ text: all }, text]) => [`${all.split('\n')[1]} ${text}`, text])).values()];
}

/** The most lines of a question that were seen at once, by team where they ever were. */
function findFullest(drafts: ReadLine[][], question: Question): ReadLine[] {
  const own = drafts.map((lines) => lines.filter((line) => line.question === question));
  const apart = own.filter((lines) => lines.some(({ team }) => team !== undefined));
  const among = apart.length > 0 ? apart : own;
  return among.reduce((fullest, lines) => (lines.length > fullest.length ? lines : fullest), []);
}

function groupLines(lines: ReadLine[]): ReadLine[][] {
  return QUESTIONS.flatMap((question) =>
    [undefined, 'sales', 'marketing'].map((team) =>
      lines.filter((line) => line.question === question && line.team === team),
    ),
  ).filter((group) => group.length > 0);
}

/** A later draft has lines that were written after an earlier one was shown: of whoever answered in between. */
function findGrown({ looks, month, k }: RoundSeen, { writerOf, deeds }: RoundTruth): string[] {
  const drafts = looks.filter(({ of }) => DRAFTS.has(of)).map((look) => ({ at: look.at, lines: readLines(look) }));
  return QUESTIONS.flatMap((question) => {
    const own = drafts.filter(({ lines }) => lines.some((line) => line.question === question));
    const first = own[0];
    if (first === undefined) return [];
    const isLater = (text: string) => {
      const writer = writerOf.get(text) ?? '';
      return deeds.some(
        (deed) => deed.isAnswer && deed.month === month && deed.person === writer && deed.at > first.at,
      );
    };
    const later = own.flatMap(({ lines }) => lines.filter((line) => line.question === question && isLater(line.text)));
    const known = first.lines.map(({ text }) => text);
    const added = new Set(withoutKnown(later, known).map(({ text }) => text)).size;
    return added > 0 && added < k ? [`grown: ${added} lines of ${question} came later`] : [];
  });
}

/** Some questions by team and others not: why one is not tells of it. */
function findMixedTeams({ looks }: RoundSeen): string[] {
  return looks
    .filter(({ of, text }) => (of === 'draft' || of === 'summary') && !text.includes('Time'))
    .flatMap((look) => {
      const lines = readLines(look);
      const apart = new Set(lines.filter(({ team }) => team !== undefined).map(({ question }) => question));
      const merged = new Set(lines.filter(({ team }) => team === undefined).map(({ question }) => question));
      return apart.size > 0 && merged.size > 0 ? [`mixed: ${[...merged]} merged, ${[...apart]} not`] : [];
    });
}

/** Whoever answered reads no draft of that round, and whoever is no manager no copies. */
function findWrongReaders({ looks, asked, month }: RoundSeen, { deeds }: RoundTruth): string[] {
  // Whoever was erased since is not among those asked any more.
  const answered = deeds.flatMap((deed) => (deed.isAnswer && deed.month === month ? [deed.person] : []));
  const users = new Map([...asked.keys(), ...answered].map((person) => [identityOf(person).user, person]));
  return looks.flatMap((look) => {
    const isDraft = ['draft', 'checkin.review-asked', 'checkin.edit-asked', 'checkin.edited'].includes(look.of);
    if (isDraft && users.has(look.reader) && readLines(look).length > 0)
      return [`wrong reader: ${users.get(look.reader)} was asked and reads the draft`];
    const isCopy = look.of === 'checkin.shared-read' && readCopy(look).length > 0;
    return isCopy && !look.isManager ? [`wrong reader: ${look.reader} is no manager and reads a copy`] : [];
  });
}

/** Two looks within a day that differ: what a member did in between shows. A member may read what they did themselves. */
function findLiveLooks({ looks, month }: RoundSeen, { deeds }: RoundTruth): string[] {
  const asking = looks.filter(({ of }) => HOW_FAR.has(of));
  return asking.flatMap((look, at) => {
    const isSame = ({ of, reader, isManager }: Look) =>
      of === look.of && reader === look.reader && isManager === look.isManager;
    const before = asking.slice(0, at).findLast(isSame);
    const isOwn = (person: string) => !look.isManager && identityOf(person).user === look.reader;
    if (before === undefined || Math.floor(before.at / DAY_MS) !== Math.floor(look.at / DAY_MS)) return [];
    if (before.text === look.text || look.of === 'checkin.remind-asked') return [];
    const between = deeds.filter((deed) => deed.month === month && deed.at > before.at && deed.at <= look.at);
    const people = new Set(between.flatMap(({ person }) => (isOwn(person) ? [] : [person])));
    const isUntouched = !looks.some(({ of, at: when }) => isOwnDeed(of) && when > before.at && when <= look.at);
    return people.size > 0 && isUntouched ? [`live: ${look.of} moved when ${people.size} answered`] : [];
  });
}

const COUNTED = /\d+ of \d+|\d+ (person|people) (has|have) not answered|\d+ (person|people) gets? a reminder/;

/** How many answered, while the round is open; how many talks were held may be said. */
function findCounts({ looks }: RoundSeen): string[] {
  return looks.flatMap(({ of, text }) => {
    const said = HOW_FAR.has(of)
      ? text.split('\n').find((line) => COUNTED.test(line) && !line.startsWith('Talks'))
      : undefined;
    return said === undefined ? [] : [`count: ${of} says a count`];
  });
}

/** What a manager may guess from day to day: how often the status moved, and how often because of one person alone. */
export function countMoves({ looks, month }: RoundSeen, { deeds }: RoundTruth): { moves: number; byOne: number } {
  const mornings = looks.filter(({ of, isManager }) => of === 'checkin.status-asked' && isManager);
  const moved = mornings.flatMap((look, at) => {
    const before = mornings[at - 1];
    if (before === undefined || before.text === look.text) return [];
    const [from, until] = [before.at, look.at].map((moment) => Math.floor(moment / DAY_MS) * DAY_MS);
    const between = deeds.filter((deed) => deed.month === month && deed.at >= (from ?? 0) && deed.at < (until ?? 0));
    return [new Set(between.map(({ person }) => person)).size];
  });
  return { moves: moved.length, byOne: moved.filter((people) => people === 1).length };
}

/** What a manager does to a round changes what they are told of it. */
function isOwnDeed(of: string): boolean {
  return /confirmed|remind|reopen|publish|talks-told|talked/.test(of);
}
