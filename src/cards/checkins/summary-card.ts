import type { LineGroup, PublishableQuestion } from '../../domain/checkins/anonymity.ts';
import type { DraftLine, Participation, Question } from '../../domain/checkins/checkin.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Month } from '../../domain/working-time.ts';
import { say, sayMonth } from '../../words/say.ts';
import { type Card, clip, type Part, type Text, titledCard } from '../card.ts';

/** Lines of one question on the card, and characters of a line; the thread has the rest. Slack takes some 13,000 in all. */
const LINES_SHOWN_MAX = 10;
const LINE_SHOWN_MAX = 200;
/** Characters and parts of one page in the thread, well below what a message may hold. */
const PAGE_MAX = 8000;
const PAGE_PARTS_MAX = 40;

/** What is published of a round: lines by question, and how many took part. */
export type SummaryContent = {
  month: Month;
  k: number;
  questions: PublishableQuestion[];
  participation: Participation;
  locale: Locale;
};

/** The month as both teams read it: themes and lines per question; no names, no order, no times. */
export function summaryCard(picture: SummaryContent): Card {
  const { month, locale } = picture;
  return titledCard(
    say(locale, 'summary.title', { month: sayMonth(locale, month) }),
    ...buildSummaryParts(picture, 'summary.more'),
  );
}

/** Where the lines stand that the card has no room for: a draft has no thread. */
export type RestWords = 'summary.more' | 'draft.more' | 'draft.rest';

/** Used by the draft too, so that the managers approve exactly what is published. */
export function buildSummaryParts(picture: SummaryContent, rest: RestWords): Part[] {
  const { questions: shown, participation, k, locale } = picture;
  const groups = shown.flatMap((each) => each.groups);
  const isMixed = groups.length > 0 && groups.every(({ team }) => team === undefined);
  return [
    { kind: 'text', text: [say(locale, 'summary.intro', { mixed: isMixed ? 'yes' : 'no' })] },
    { kind: 'small', text: [`${sayParticipation(participation, locale)} ${say(locale, 'summary.k', { k })}`] },
    ...shown.flatMap((each) => buildQuestionParts(each, rest, locale)),
  ];
}

function sayParticipation(participation: Participation, locale: Locale): string {
  if (participation.kind !== 'exact') return say(locale, `summary.${participation.kind}`, participation);
  const isEverybody = participation.answered === participation.asked;
  return say(locale, isEverybody ? 'summary.everyone' : 'summary.exact', participation);
}

function buildQuestionParts({ question, groups }: PublishableQuestion, rest: RestWords, locale: Locale): Part[] {
  const heading: Part[] = [
    { kind: 'line' },
    { kind: 'text', text: [{ kind: 'strong', text: sayQuestion(question, locale) }] },
  ];
  if (groups.length === 0) return [...heading, { kind: 'small', text: [say(locale, 'summary.nothing')] }];
  return [
    ...heading,
    ...groups.flatMap((group) => {
      const most = countShown(group, groups);
      const more = group.lines.length - most;
      return [
        ...buildGroupParts(group, most, locale),
        ...(more > 0 ? [buildSmall(say(locale, rest, { lines: more }))] : []),
      ];
    }),
  ];
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

function buildTeamPart({ team }: LineGroup, locale: Locale): Part[] {
  return team === undefined ? [] : [buildSmall(say(locale, 'team.name', { team }))];
}

function buildTitlePart(title: string | undefined): Part[] {
  return title === undefined ? [] : [{ kind: 'text', text: [{ kind: 'strong', text: title }] }];
}

function buildSmall(text: string): Part {
  return { kind: 'small', text: [text] };
}

type Section = { title?: string; lines: DraftLine[] };

/** Themes first, the largest before the others, then lines without one. */
function listSections({ lines }: LineGroup, locale: Locale): Section[] {
  const themes = [...new Set(lines.flatMap(({ theme }) => theme ?? []))];
  const named = themes.map((title): Section => ({ title, lines: lines.filter(({ theme }) => theme === title) }));
  const alone = lines.filter(({ theme }) => theme === undefined);
  if (alone.length === lines.length) return [{ lines }];
  return [
    ...named.toSorted((one, other) => other.lines.length - one.lines.length),
    ...(alone.length > 0 ? [{ title: say(locale, 'summary.no-theme'), lines: alone }] : []),
  ];
}

/** Whether some lines of this question are only in the thread. */
export function isCutOnCard({ groups }: PublishableQuestion): boolean {
  return groups.some(
    (group) =>
      group.lines.length > countShown(group, groups) || group.lines.some(({ text }) => text.length > LINE_SHOWN_MAX),
  );
}

/** All lines of one question, cut into pages a message can hold; each line whole. */
export function splitIntoPages({ groups }: PublishableQuestion, locale: Locale): Part[][] {
  const pages: Part[][] = [];
  let page: Part[] = [];
  let size = 0;
  for (const group of groups) {
    for (const part of buildWholeParts(group, locale)) {
      const length = JSON.stringify(part).length;
      if (page.length === PAGE_PARTS_MAX || (page.length > 0 && size + length > PAGE_MAX)) {
        pages.push(page);
        page = [];
        size = 0;
      }
      page.push(part);
      size += length;
    }
  }
  return page.length > 0 ? [...pages, page] : pages;
}

function buildWholeParts(group: LineGroup, locale: Locale): Part[] {
  return [
    ...buildTeamPart(group, locale),
    ...listSections(group, locale).flatMap(({ title, lines }): Part[] => [
      ...buildTitlePart(title),
      ...lines.map(({ text }): Part => ({ kind: 'list', items: [[text]] })),
    ]),
  ];
}

/** One page of a question in the thread; undefined when there is none such. */
export function summaryPageCard(shown: PublishableQuestion, page: number, locale: Locale): Card | undefined {
  const pages = splitIntoPages(shown, locale);
  const parts = pages[page];
  if (parts === undefined) return undefined;
  const title = sayQuestion(shown.question, locale);
  const heading = say(locale, 'summary.page', { title, page: page + 1, pages: pages.length });
  return { summary: heading, parts: [{ kind: 'text', text: [{ kind: 'strong', text: heading }] }, ...parts] };
}
