import { isBack, isOverdue, type Lead } from '../../domain/leads/lead.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { say, sayMomentNear, sayMoney, sayNumber } from '../../words/say.ts';
import { clip, flattenText, isolateText, mentionPerson, type Part, type Text } from '../card.ts';
import { countLines, fitText, joinLines, keepTogether, LINE_WIDTHS, measureWords } from '../phone-lines.ts';
import { buildLeadMenu, isFree } from './lead-buttons.ts';
import type { LeadContent } from './lead-content.ts';
import { sayCode, sayCounts, saySnoozed, saySource, sayWaited } from './lead-words.ts';
import { countReachLines, listWaysToReach } from './reach-lines.ts';

/** So many lines of text a telephone shows of a card that is to be handled. */
export const CARD_LINES_MAX = 7;

const SEPARATOR = '\u00a0· ';
const NAME_SHOWN_MAX = 40;
const FIGURE_SHOWN_MAX = 22;
const NAME_SHOWN_MIN = 12;
const WHO_SHOWN_MAX = 120;
const CAMPAIGN_SHOWN_MIN = 12;
/** What a menu at the end of a line takes of it, in widths of an n. */
const MENU_WIDTH = 6;

/** Who it is, how to reach them, what marketing says, who has it until when, and what it came from: in seven lines. */
export function buildLeadLines(content: LeadContent): Part[] {
  const { lead, locale } = content;
  const said = isolateText(joinLines(lead.facts.note ?? ''));
  const hasContact = sayContact(lead, 1, locale).shown !== '';
  const owner = sayOwner(content);
  const held = countOwnerLines(owner, content);
  // Title, contact and note have a line each, if they are there; a way to reach them is whole before anything else is.
  const others = 1 + (hasContact ? 1 : 0) + (said === '' ? 0 : 1) + held;
  const forReach = Math.min(countReachLines(lead), 2);
  const forOrigin = sayOrigin(content, undefined, 1) === '' || others + forReach >= CARD_LINES_MAX ? 0 : 1;
  const reach = listWaysToReach(lead, CARD_LINES_MAX - others - forOrigin);
  // What is left then is for what would have a second one, in this order.
  let left = CARD_LINES_MAX - others - forOrigin - countTextLines(reach);
  const take = (isMore: boolean): number => {
    if (!isMore || left < 1) return 1;
    left -= 1;
    return 2;
  };
  const company = joinLines(lead.facts.company);
  const title = fitText(company, take(countLines(company, LINE_WIDTHS.title) > 1), LINE_WIDTHS.title);
  const note = quoteNote(said, take(countLines(quoteNote(said, 2), LINE_WIDTHS.text) > 1));
  const isLong = countLines(sayContact(lead, 2, locale).shown, LINE_WIDTHS.text) > 1;
  const contact = sayContact(lead, take(isLong), locale);
  const origin = sayOrigin(content, contact.left, forOrigin === 0 ? 0 : take(true));
  const holding = forOrigin === 0 ? addToOwner(owner, content) : owner;
  return [
    { kind: 'title', text: title, ...(lead.facts.url !== undefined && { url: lead.facts.url }) },
    ...buildText(joinTexts([contact.shown === '' ? [] : [contact.shown], reach], '\n')),
    ...buildText(note === '' ? [] : [note]),
    isFree(content) ? { kind: 'text', text: holding, menu: buildLeadMenu(content) } : { kind: 'text', text: holding },
    ...buildSmall(origin),
  ];
}

/** Slack writes an @ before a name; a menu takes of its line what a name does not. */
function countOwnerLines(owner: Text, content: LeadContent): number {
  return isFree(content)
    ? countLines(flattenText(owner), LINE_WIDTHS.text - MENU_WIDTH)
    : countLines(`@${flattenText(owner)}`, LINE_WIDTHS.text);
}

function countTextLines(text: Text): number {
  return flattenText(text)
    .split('\n')
    .reduce((sum, line) => sum + countLines(line, LINE_WIDTHS.text), 0);
}

/** Where there is no line for it, what people thought, who handed it over and what is missing stand here, as far as they fit. */
function addToOwner(owner: Text, content: LeadContent): Text {
  const { counts, partner, locale } = content;
  const lines = countOwnerLines(owner, content);
  let text = owner;
  for (const said of [sayCounts(counts, locale), sayHandedOver({ partner, locale }), sayWaited(content)]) {
    const longer = said === undefined ? text : joinTexts([text, [said]]);
    if (countOwnerLines(longer, content) <= lines) text = longer;
  }
  return text;
}

/** Small print, where there is any. */
export function buildSmall(text: string): Part[] {
  return text === '' ? [] : [{ kind: 'small', text: [text] }];
}

function buildText(text: Text): Part[] {
  return text.length === 0 ? [] : [{ kind: 'text', text }];
}

/** `left`: what of the figures found no room. */
type Contact = { shown: string; left?: string };

/** Name and what they are, what it is worth and its score; what is too long is the score, then who it is. */
function sayContact({ facts: { contact, value, score } }: Lead, lines: number, locale: Locale): Contact {
  const who = isolateText(clip(joinLines([contact.name, contact.title].filter(Boolean).join(', ')), WHO_SHOWN_MAX));
  const worth = value && clip(sayMoney(locale, value.amount, value.currency), FIGURE_SHOWN_MAX);
  const points =
    score === undefined
      ? undefined
      : keepTogether(say(locale, 'lead.score-of', { score: clip(sayNumber(locale, score), FIGURE_SHOWN_MAX) }));
  const isFitting = (shown: string) => countLines(shown, LINE_WIDTHS.text) <= lines;
  const whole = joinWords(who, worth, points);
  if (isFitting(whole)) return { shown: whole };
  const left = points === undefined ? {} : { left: points };
  for (let max = who.length; max >= NAME_SHOWN_MIN; max -= 1) {
    const shown = joinWords(clip(who, max), worth);
    if (isFitting(shown)) return { shown, ...left };
  }
  return { shown: fitText(joinWords(who, worth), lines, LINE_WIDTHS.text), ...left };
}

function joinWords(...words: (string | undefined)[]): string {
  return words.filter(Boolean).join(SEPARATOR);
}

function quoteNote(said: string, lines: number): string {
  return said === '' ? '' : `“${fitText(said, lines, LINE_WIDTHS.text - measureWords('“”'))}”`;
}

/** Who has it, and the clock. An opportunity that is open stands first. */
function sayOwner({ lead, owner, locale, zone, now }: LeadContent): Text {
  const isOpen = lead.outcome?.kind === 'opportunity';
  return joinTexts([
    ...(isOpen ? [[say(locale, 'outcome.opportunity')]] : []),
    owner === undefined
      ? [say(locale, 'lead.nobody-yet')]
      : [
          `${say(locale, 'lead.with')}\u00a0`,
          mentionPerson({ ...owner, name: fitText(joinLines(owner.name), 1, LINE_WIDTHS.text - 5) }),
        ],
    ...sayClock({ lead, locale, zone, now }),
  ]);
}

/** By when it is to be touched; nothing once it was. */
function sayClock({ lead, locale, zone, now }: Pick<LeadContent, 'lead' | 'locale' | 'zone' | 'now'>): Text[] {
  if (isBack(lead)) return [[say(locale, 'lead.back')]];
  if (lead.dueAt === undefined || lead.contactedAt !== undefined || lead.outcome !== undefined) return [];
  const snoozed = saySnoozed({ lead, locale, zone, now });
  if (snoozed !== undefined) return [[keepTogether(snoozed)]];
  const date = sayMomentNear(locale, zone, lead.dueAt, now);
  if (isOverdue(lead, now)) return [[{ kind: 'strong', text: keepTogether(say(locale, 'lead.overdue', { date })) }]];
  return [[keepTogether(say(locale, 'lead.due-before', { date }))]];
}

function joinTexts(texts: Text[], separator = SEPARATOR): Text {
  return texts.filter((text) => text.length > 0).flatMap((text, place) => (place === 0 ? text : [separator, ...text]));
}

/** What people thought of it and what it came from. Where that is too much the campaign is shortened, then left out, then the score. */
function sayOrigin(content: LeadContent, score: string | undefined, lines: number): string {
  const { lead, counts, partner, locale } = content;
  if (lines < 1) return '';
  const { campaign, source, segment } = lead.facts;
  const thought = sayCounts(counts, locale);
  const handed = sayHandedOver({ partner, locale });
  const first = [thought, score, handed];
  const last = sayWaited(content);
  const [named, ...more] = [
    campaign && sayCode(campaign),
    source && saySource(source, locale),
    segment && sayCode(segment),
  ];
  const isFitting = (said: string) => countLines(said, LINE_WIDTHS.small) <= lines;
  for (let kept = more.length; kept >= 0; kept -= 1) {
    const said = joinWords(...first, named, ...more.slice(0, kept), last);
    if (isFitting(said)) return said;
  }
  for (let max = (named ?? '').length - 1; max >= CAMPAIGN_SHOWN_MIN; max -= 1) {
    const said = joinWords(...first, clipWords(named ?? '', max), last);
    if (isFitting(said)) return said;
  }
  const shorter = [[...first, last], [thought, handed, last], [thought, last], first, [thought, handed]];
  const said = shorter.map((words) => joinWords(...words)).find((words) => words !== '' && isFitting(words));
  return said ?? fitText(joinWords(...first, last), lines, LINE_WIDTHS.small);
}

function sayHandedOver({ partner, locale }: { partner?: Person | undefined; locale: Locale }): string | undefined {
  if (partner === undefined) return undefined;
  return say(locale, 'lead.marketing', {
    name: isolateText(keepTogether(clip(joinLines(partner.name), NAME_SHOWN_MAX))),
  });
}

/** Cut after a word, where one ends in time. */
function clipWords(text: string, max: number): string {
  const kept = clip(text, max);
  const word = kept.match(/^.{6,}(?=[\s-]\S*…$)/)?.[0];
  return word === undefined ? kept : `${word}…`;
}
