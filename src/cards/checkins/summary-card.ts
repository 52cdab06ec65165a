import type { Group, Participation, Shown } from '../../domain/checkins/anonymity.ts';
import type { DraftLine, Question } from '../../domain/checkins/checkin.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Month } from '../../domain/working-time.ts';
import { say, sayMonth } from '../../words/say.ts';
import { type Card, clip, type Part, type Text, titled } from '../card.ts';

/** Lines of one question on the card, and characters of a line; the thread has the rest. Slack takes some 13,000 in all. */
const LINES_SHOWN_MAX = 10;
const LINE_SHOWN_MAX = 200;
/** Characters and parts of one page in the thread, well below what a message may hold. */
const PAGE_MAX = 8000;
const PAGE_PARTS_MAX = 40;

/** What is published of a round: what may be shown, and how many took part. */
export type SummaryPicture = {
  month: Month;
  k: number;
  shown: Shown[];
  participation: Participation;
  locale: Locale;
};

/** The month as both teams read it: themes and lines per question; no names, no order, no times. */
export function summaryCard(picture: SummaryPicture): Card {
  const { month, locale } = picture;
  return titled(say(locale, 'summary.title', { month: sayMonth(locale, month) }), ...summaryParts(picture));
}

/** Also what the draft shows, so that what is approved is what is published. */
export function summaryParts({ shown, participation, k, locale }: SummaryPicture): Part[] {
  return [
    { kind: 'text', text: [say(locale, 'summary.intro')] },
    { kind: 'small', text: [`${participationText(participation, locale)} ${say(locale, 'summary.k', { k })}`] },
    ...shown.flatMap((each) => questionParts(each, locale)),
  ];
}

function participationText(participation: Participation, locale: Locale): string {
  if (participation.kind !== 'exact') return say(locale, `summary.${participation.kind}`, participation);
  const isEverybody = participation.answered === participation.asked;
  return say(locale, isEverybody ? 'summary.everyone' : 'summary.exact', participation);
}

function questionParts({ question, groups }: Shown, locale: Locale): Part[] {
  const heading: Part[] = [
    { kind: 'line' },
    { kind: 'text', text: [{ kind: 'strong', text: headingOf(question, locale) }] },
  ];
  if (groups.length === 0) return [...heading, { kind: 'small', text: [say(locale, 'summary.too-few')] }];
  return [...heading, ...groups.flatMap((group) => groupParts(group, countShown(group, groups), locale))];
}

/** The question's short name, as on every card. */
export function headingOf(question: Question, locale: Locale): string {
  return say(locale, 'question.short', { question });
}

/** How many of its lines a group shows: its part of what fits, and one more rather than saying that there is one more. */
function countShown({ lines }: Group, groups: Group[]): number {
  const most = Math.floor(LINES_SHOWN_MAX / groups.length);
  return lines.length <= most + 1 ? lines.length : most;
}

function groupParts(group: Group, most: number, locale: Locale): Part[] {
  let left = most;
  const parts = teamPart(group, locale);
  for (const { title, lines } of sectionsOf(group, locale)) {
    if (left <= 0) break;
    const shown = lines.slice(0, left);
    left -= shown.length;
    parts.push(...titlePart(title), {
      kind: 'list',
      items: shown.map(({ text }): Text => [clip(text, LINE_SHOWN_MAX)]),
    });
  }
  const more = group.lines.length - most;
  return more > 0 ? [...parts, small(say(locale, 'summary.more', { lines: more }))] : parts;
}

function teamPart({ team }: Group, locale: Locale): Part[] {
  return team === undefined ? [] : [small(say(locale, 'team.name', { team }))];
}

function titlePart(title: string | undefined): Part[] {
  return title === undefined ? [] : [{ kind: 'text', text: [{ kind: 'strong', text: title }] }];
}

function small(text: string): Part {
  return { kind: 'small', text: [text] };
}

type Section = { title?: string; lines: DraftLine[] };

/** Themes first, the largest before the others, then what stands alone. */
function sectionsOf({ lines }: Group, locale: Locale): Section[] {
  const themes = [...new Set(lines.flatMap(({ theme }) => theme ?? []))];
  const named = themes.map((title): Section => ({ title, lines: lines.filter(({ theme }) => theme === title) }));
  const alone = lines.filter(({ theme }) => theme === undefined);
  if (alone.length === lines.length) return [{ lines }];
  return [
    ...named.toSorted((one, other) => other.lines.length - one.lines.length),
    ...(alone.length > 0 ? [{ title: say(locale, 'summary.no-theme'), lines: alone }] : []),
  ];
}

/** Whether the card leaves something of this question to the thread. */
export function isCut({ groups }: Shown): boolean {
  return groups.some(
    (group) =>
      group.lines.length > countShown(group, groups) || group.lines.some(({ text }) => text.length > LINE_SHOWN_MAX),
  );
}

/** All lines of one question, cut into pages a message can hold; each line whole. */
export function pagesOf({ groups }: Shown, locale: Locale): Part[][] {
  const pages: Part[][] = [];
  let page: Part[] = [];
  let size = 0;
  for (const group of groups) {
    for (const part of wholeParts(group, locale)) {
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

function wholeParts(group: Group, locale: Locale): Part[] {
  return [
    ...teamPart(group, locale),
    ...sectionsOf(group, locale).flatMap(({ title, lines }): Part[] => [
      ...titlePart(title),
      ...lines.map(({ text }): Part => ({ kind: 'list', items: [[text]] })),
    ]),
  ];
}

/** One page of a question in the thread; undefined when there is none such. */
export function summaryPageCard(shown: Shown, page: number, locale: Locale): Card | undefined {
  const pages = pagesOf(shown, locale);
  const parts = pages[page];
  if (parts === undefined) return undefined;
  const title = headingOf(shown.question, locale);
  const heading = say(locale, 'summary.page', { title, page: page + 1, pages: pages.length });
  return { summary: heading, parts: [{ kind: 'text', text: [{ kind: 'strong', text: heading }] }, ...parts] };
}
