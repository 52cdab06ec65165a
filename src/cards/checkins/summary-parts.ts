import type { LineGroup, PublishableQuestion } from '../../domain/checkins/anonymity.ts';
import type { DraftLine, Participation, Question } from '../../domain/checkins/checkin.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Month } from '../../domain/working-time.ts';
import { showPlaceholders } from '../../words/placeholders.ts';
import { say } from '../../words/say.ts';
import { clip, type Part, type Text } from '../card.ts';

/** Lines of one question in a draft, and characters of a line; its form has the rest. Slack takes some 13,000 in all. */
const LINES_SHOWN_MAX = 10;
const LINE_SHOWN_MAX = 200;

/** What is published of a round: lines by question, and how many took part. */
export type SummaryContent = {
  month: Month;
  k: number;
  questions: PublishableQuestion[];
  participation: Participation;
  locale: Locale;
};

/** Lines and themes as who reads them sees their placeholders. */
export function showLines(lines: DraftLine[], locale: Locale): DraftLine[] {
  return lines.map(({ text, theme, ...line }) => ({
    ...line,
    text: showPlaceholders(text, locale),
    ...(theme !== undefined && { theme: showPlaceholders(theme, locale) }),
  }));
}

export function showQuestion({ question, groups }: PublishableQuestion, locale: Locale): PublishableQuestion {
  return { question, groups: groups.map((group) => ({ ...group, lines: showLines(group.lines, locale) })) };
}

/** Where the lines stand that a draft has no room for. */
export type RestWords = 'draft.more' | 'draft.rest';

/** What the managers approve: the lines that are published, by question and theme. */
export function buildDraftParts(picture: SummaryContent, rest: RestWords): Part[] {
  return [
    ...buildIntroParts(picture),
    ...picture.questions.flatMap((each) =>
      buildQuestionParts(showQuestion(each, picture.locale), rest, picture.locale),
    ),
  ];
}

/** What it is, and how many took part. */
export function buildIntroParts({ questions, participation, k, locale }: SummaryContent): Part[] {
  const groups = questions.flatMap((each) => each.groups);
  const isMixed = groups.length > 0 && groups.every(({ team }) => team === undefined);
  return [
    { kind: 'text', text: [say(locale, 'summary.intro', { mixed: isMixed ? 'yes' : 'no' })] },
    { kind: 'small', text: [`${sayParticipation(participation, locale)} ${say(locale, 'summary.k', { k })}`] },
  ];
}

function sayParticipation(participation: Participation, locale: Locale): string {
  if (participation.kind !== 'exact') return say(locale, `summary.${participation.kind}`, participation);
  const isEverybody = participation.answered === participation.asked;
  return say(locale, isEverybody ? 'summary.everyone' : 'summary.exact', participation);
}

function buildQuestionParts({ question, groups }: PublishableQuestion, rest: RestWords, locale: Locale): Part[] {
  return [
    ...buildHeadingParts(question, groups, locale),
    ...groups.flatMap((group) => {
      const most = countShown(group, groups);
      const more = group.lines.length - most;
      return [...buildGroupParts(group, most, locale), ...buildRestParts(group, more, rest, locale)];
    }),
  ];
}

/** Where what is not shown of a group stands, where there is such a place. */
function buildRestParts({ lines }: LineGroup, more: number, rest: RestWords, locale: Locale): Part[] {
  if (more > 0) return [buildSmallPart(say(locale, rest, { lines: more }))];
  const isCut = rest === 'draft.more' && lines.some(({ text }) => text.length > LINE_SHOWN_MAX);
  return isCut ? [buildSmallPart(say(locale, 'draft.cut'))] : [];
}

/** The question, and where nothing of it is shown that this is so. */
export function buildHeadingParts(question: Question, groups: LineGroup[], locale: Locale): Part[] {
  const heading: Part[] = [
    { kind: 'line' },
    { kind: 'text', text: [{ kind: 'strong', text: sayQuestion(question, locale) }] },
  ];
  return groups.length === 0 ? [...heading, buildSmallPart(say(locale, 'summary.nothing'))] : heading;
}

/** The question's short name, as on every card. */
export function sayQuestion(question: Question, locale: Locale): string {
  return say(locale, 'question.short', { question });
}

/** How many lines of a group are on the card: its part of what fits, and one more if only one would be left out. */
function countShown({ lines }: LineGroup, groups: LineGroup[]): number {
  const most = Math.floor(LINES_SHOWN_MAX / groups.length);
  return lines.length <= most + 1 ? lines.length : most;
}

function buildGroupParts(group: LineGroup, most: number, locale: Locale): Part[] {
  let left = most;
  const parts = buildTeamPart(group, locale);
  for (const { title, lines } of listSections(group, locale)) {
    if (left <= 0) break;
    const fitting = lines.slice(0, left);
    left -= fitting.length;
    parts.push(...buildTitlePart(title), {
      kind: 'list',
      items: fitting.map(({ text }): Text => [clip(text, LINE_SHOWN_MAX)]),
    });
  }
  return parts;
}

export function buildTeamPart({ team }: LineGroup, locale: Locale): Part[] {
  return team === undefined ? [] : [buildSmallPart(say(locale, 'team.name', { team }))];
}

export function buildTitlePart(title: string | undefined): Part[] {
  return title === undefined ? [] : [{ kind: 'text', text: [{ kind: 'strong', text: title }] }];
}

export function buildSmallPart(text: string): Part {
  return { kind: 'small', text: [text] };
}

export type LineSection = { title?: string; lines: DraftLine[] };

/** Themes first, the largest before the others, then lines without one. */
export function listSections({ lines }: LineGroup, locale: Locale): LineSection[] {
  const themes = [...new Set(lines.flatMap(({ theme }) => theme ?? []))];
  const named = themes.map((title): LineSection => ({ title, lines: lines.filter(({ theme }) => theme === title) }));
  const alone = lines.filter(({ theme }) => theme === undefined);
  if (alone.length === lines.length) return [{ lines }];
  return [
    ...named.toSorted((one, other) => other.lines.length - one.lines.length),
    ...(alone.length > 0 ? [{ title: say(locale, 'summary.no-theme'), lines: alone }] : []),
  ];
}
