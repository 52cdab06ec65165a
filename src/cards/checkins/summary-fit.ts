import type { LineGroup, PublishableQuestion } from '../../domain/checkins/anonymity.ts';
import type { DraftLine, Question } from '../../domain/checkins/checkin.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import { clip, flattenText, type Part, type Text } from '../card.ts';
import {
  buildHeadingParts,
  buildIntroParts,
  buildSmallPart,
  buildTeamPart,
  type LineSection,
  listSections,
  type SummaryContent,
  showQuestion,
} from './summary-parts.ts';

/** Characters of a summary’s card, its title included; all lines stand in its replies. */
const SUMMARY_MAX = 1500;
const THEME_SHOWN_MAX = 60;

/** Of each group so many lines (or themes), and of each line so many characters. */
type Room = { items: number; characters: number };

/** The roomiest first: rather fewer lines than halves of them, as long as there are a few. */
const ROOMS: Room[] = [
  ...[10, 8, 6, 5, 4, 3].map((items) => ({ items, characters: 200 })),
  ...[5, 4, 3, 2].map((items) => ({ items, characters: 110 })),
  ...[3, 2, 1].map((items) => ({ items, characters: 60 })),
  { items: 1, characters: 30 },
];

/** The parts under the title, and the questions of which something is left to the replies. */
export type FittedSummary = { parts: Part[]; cut: Question[] };

/** As much of every question as a card may hold. */
export function fitSummary(picture: SummaryContent, title: string): FittedSummary {
  let fitted: FittedSummary = { parts: [], cut: [] };
  for (const room of ROOMS) {
    fitted = fillRoom(picture, room);
    if (title.length + countCharacters(fitted.parts) <= SUMMARY_MAX) break;
  }
  return fitted;
}

function fillRoom(picture: SummaryContent, room: Room): FittedSummary {
  const { locale } = picture;
  const questions = picture.questions.map((each) => showQuestion(each, locale));
  return {
    parts: [...buildIntroParts(picture), ...questions.flatMap((each) => buildQuestionParts(each, room, locale))],
    cut: questions.filter(({ groups }) => groups.some((group) => isCut(group, room))).map(({ question }) => question),
  };
}

function buildQuestionParts({ question, groups }: PublishableQuestion, room: Room, locale: Locale): Part[] {
  return [
    ...buildHeadingParts(question, groups, locale),
    ...groups.flatMap((group) => [...buildTeamPart(group, locale), ...buildGroupParts(group, room, locale)]),
  ];
}

function buildGroupParts(group: LineGroup, room: Room, locale: Locale): Part[] {
  const { lines } = group;
  if (hasThemes(group)) {
    const themes = listSections(group, locale).slice(0, room.items);
    return [
      buildList(themes.map((theme) => [sayTheme(theme, locale)])),
      buildSmallPart(say(locale, 'summary.all', { lines: lines.length })),
    ];
  }
  const shown = lines.slice(0, countShown(group, room));
  const more = lines.slice(shown.length);
  return [
    buildList(shown.map(({ text }) => [clip(text, room.characters)])),
    ...buildRestParts(lines, more.length, shown.some(isLongIn(room)), locale),
  ];
}

/** Where the others stand, and what was cut. */
function buildRestParts({ length: lines }: DraftLine[], more: number, isCut: boolean, locale: Locale): Part[] {
  if (more > 0) return [buildSmallPart(say(locale, 'summary.more', { lines: more }))];
  return isCut ? [buildSmallPart(say(locale, 'summary.all', { lines }))] : [];
}

/** One more where only one would be left out. */
function countShown({ lines }: LineGroup, { items }: Room): number {
  return lines.length <= items + 1 ? lines.length : items;
}

function isCut(group: LineGroup, room: Room): boolean {
  return hasThemes(group) || group.lines.length > countShown(group, room) || group.lines.some(isLongIn(room));
}

function isLongIn({ characters }: Room) {
  return ({ text }: DraftLine) => text.length > characters;
}

function hasThemes({ lines }: LineGroup): boolean {
  return lines.some(({ theme }) => theme !== undefined);
}

function sayTheme({ title = '', lines }: LineSection, locale: Locale): string {
  return say(locale, 'summary.theme', { title: clip(title, THEME_SHOWN_MAX), lines: lines.length });
}

function buildList(items: Text[]): Part {
  return { kind: 'list', items };
}

function countCharacters(parts: Part[]): number {
  return parts.reduce((sum, part) => sum + measureText(part), 0);
}

function measureText(part: Part): number {
  if (part.kind === 'text' || part.kind === 'small') return flattenText(part.text).length;
  return part.kind === 'list' ? part.items.reduce((sum, item) => sum + flattenText(item).length, 0) : 0;
}
