import { QUESTIONS, type Question } from '../../../src/domain/checkins/checkin.ts';
import { TEAMS } from '../../../src/domain/people/person.ts';
import { say } from '../../../src/words/say.ts';
import type { Look } from '../year/looks.ts';

/** A line as it was read: under which question and, where it says so, which team. */
export type ReadLine = { text: string; question: Question; team?: string };

const HEADINGS = new Map(QUESTIONS.map((question) => [say('en', 'question.short', { question }), question]));
const TEAM_NAMES = new Map(TEAMS.map((team) => [say('en', 'team.name', { team }), team]));

/** The lines of a draft, a summary or a page of it, or of the form in which managers edit them. */
export function readLines({ text }: Look): ReadLine[] {
  let question: Question | undefined;
  let team: string | undefined;
  let lines: ReadLine[] = [];
  for (const line of text.split('\n')) {
    const heading = [...HEADINGS].find(([name]) => line === name || line.startsWith(`${name}, `))?.[1];
    if (heading !== undefined) [question, team] = [heading, undefined];
    else if (TEAM_NAMES.has(line)) team = TEAM_NAMES.get(line);
    const [, all, more] = COUNTED_LINES.exec(line) ?? [];
    // What stood above were themes, each with how many lines it has.
    if (all !== undefined) lines = lines.filter((each) => each.question !== question || each.team !== team);
    lines.push(...addLines(Number(all ?? more ?? 0), question, team));
    const said = /^(?:- |\d+\. )(.+?)(?: {2}\((?:theme: .*|hidden)\))?$/.exec(line)?.[1];
    if (said !== undefined && question !== undefined)
      lines.push({ text: said, question, ...(team !== undefined && { team }) });
  }
  return lines;
}

const COUNTED_LINES = /^(?:all (\d+) lines are in the replies|and (\d+) more lines?)/;

/** Lines that a card has no room for: somebody's, but not to be read there. */
function addLines(count: number, question: Question | undefined, team: string | undefined): ReadLine[] {
  if (question === undefined) return [];
  return Array.from({ length: count }, (_none, at) => ({
    text: `… ${at}`,
    question,
    ...(team !== undefined && { team }),
  }));
}

/** The same words so many times, less as often as they are among those that are known. */
export function withoutKnown<L extends { text: string }>(lines: L[], known: string[]): L[] {
  const left = [...known];
  return lines.filter(({ text }) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The answers in copies that somebody opened, as they stand in a look at one; none where there is none. */
export function readCopy({ text }: Look): { question: Question; text: string }[] {
  const lines = text.split('\n');
  return QUESTIONS.flatMap((question) => {
    const at = lines.indexOf(say('en', `question.${question}`));
    const answer = at < 0 ? undefined : lines[at + 1];
    const isOpen = answer === undefined || answer === '' || answer === say('en', 'shared.empty');
    return isOpen ? [] : [{ question, text: answer }];
  });
}

/** Lines that are not known are of so few people that each could be tied, of one voice, or in truth of one team. */
export function describeGroup(
  lines: ReadLine[],
  known: string[],
  k: number,
  teamOf: (text: string) => string,
): string[] {
  const left = withoutKnown(lines, known);
  if (left.length === 0) return [];
  if (left.length < k) return [`few: ${left.length} of ${lines.length} lines left, k ${k}`];
  const said = new Set(left.map(({ text }) => text.toLowerCase()));
  if (said.size === 1) return [`one voice: ${left.length} lines`];
  const teams = new Set(lines.map(({ text }) => teamOf(text)));
  return lines.every(({ team }) => team === undefined) && teams.size === 1 && !teams.has('')
    ? [`one team: all ${lines.length} merged lines are of ${[...teams]}`]
    : [];
}
