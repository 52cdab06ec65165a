import type { LineGroup, PublishableQuestion } from '../../domain/checkins/anonymity.ts';
import { LOCALES, type Locale } from '../../domain/organisation.ts';
import { say, sayMonth } from '../../words/say.ts';
import { type Card, type Part, titledCard } from '../card.ts';
import { fitSummary } from './summary-fit.ts';
import {
  buildTeamPart,
  buildTitlePart,
  listSections,
  type SummaryContent,
  sayQuestion,
  showQuestion,
} from './summary-parts.ts';

/** Characters and parts of one page in the replies, well below what a message may hold. */
const PAGE_MAX = 8000;
const PAGE_PARTS_MAX = 40;

/** The month as both teams read it: themes and lines per question; no names, no order, no times. */
export function summaryCard(picture: SummaryContent): Card {
  const { month, locale } = picture;
  return {
    ...titledCard(sayTitle(picture), ...fitSummary(picture, sayTitle(picture)).parts),
    summary: say(locale, 'summary.posted', { month: sayMonth(locale, month) }),
  };
}

/** The questions of which something stands only in the replies, in whatever language the card is. */
export function listCutQuestions(picture: SummaryContent): PublishableQuestion[] {
  const cut = new Set(
    LOCALES.flatMap((locale) => fitSummary({ ...picture, locale }, sayTitle({ ...picture, locale })).cut),
  );
  return picture.questions.filter(({ question }) => cut.has(question));
}

function sayTitle({ month, locale }: SummaryContent): string {
  return say(locale, 'summary.title', { month: sayMonth(locale, month) });
}

/** All lines of one question, cut into pages a message can hold; each line whole. */
export function splitIntoPages({ question, groups }: PublishableQuestion, locale: Locale): Part[][] {
  const pages: Part[][] = [];
  let page: Part[] = [];
  let size = 0;
  for (const group of showQuestion({ question, groups }, locale).groups) {
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
