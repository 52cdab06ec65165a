import { isBack, isOverdue, type Lead } from '../../domain/leads/lead.ts';
import { readPhone } from '../../domain/leads/phone.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say, sayMomentNear, sayMoney, sayNumber } from '../../words/say.ts';
import { clip, flattenText, isolateText, mentionPerson, type Part, type Span, type Text } from '../card.ts';
import { countLines, fitText, joinLines, keepTogether, LINE_WIDTHS, measureWords } from '../phone-lines.ts';
import { buildLeadMenu, isFree } from './lead-buttons.ts';
import type { LeadContent } from './lead-content.ts';
import { sayCode, sayCounts, sayCriterion, saySnoozed, saySource } from './lead-words.ts';

/** So many lines of text a telephone shows of a card that is to be handled. */
export const CARD_LINES_MAX = 7;

const SEPARATOR = '\u00a0· ';
const NAME_SHOWN_MAX = 40;
const FIGURE_SHOWN_MAX = 22;
const PHONE_SHOWN_MAX = 24;
const NAME_SHOWN_MIN = 12;
const WHO_SHOWN_MAX = 120;
const CAMPAIGN_SHOWN_MIN = 12;
/** What a menu at the end of a line takes of it, in widths of an n. */
const MENU_WIDTH = 6;

/** Who it is, how to reach them, what marketing says, who has it until when, and what it came from: in seven lines. */
export function buildLeadLines(content: LeadContent): Part[] {
  const { lead, locale } = content;
  const owner = sayOwner(content);
  const said = isolateText(joinLines(lead.facts.note ?? ''));
  // What is left for the ways to reach them, note, contact and origin: a line each, if there is one, and then as they need it.
  // Slack writes an @ before a name; a menu takes of its line what a name does not.
  const held = isFree(content)
    ? countLines(flattenText(owner), LINE_WIDTHS.text - MENU_WIDTH)
    : countLines(`@${flattenText(owner)}`, LINE_WIDTHS.text);
  // How it was judged always has a line: a long name of a company gives way to a long one of its owner.
  const title = fitText(joinLines(lead.facts.company), held > 1 ? 1 : 2, LINE_WIDTHS.title);
  let left = CARD_LINES_MAX - countLines(title, LINE_WIDTHS.title) - held;
  const forOrigin = sayOrigin(content, undefined, 1) === '' ? 0 : 1;
  const others = forOrigin + (sayContact(lead, 1, locale).shown === '' ? 0 : 1);
  const reach = listWaysToReach(lead, left - others - countLines(quoteNote(said, 2), LINE_WIDTHS.text));
  left -= flattenText(reach).split('\n').filter(Boolean).length;
  const note = quoteNote(said, Math.min(2, Math.max(1, left - others)));
  left -= countLines(note, LINE_WIDTHS.text);
  const contact = sayContact(lead, Math.min(2, Math.max(1, left - forOrigin)), locale);
  left -= countLines(contact.shown, LINE_WIDTHS.text);
  const origin = sayOrigin(content, contact.left, Math.min(2, left));
  return [
    { kind: 'title', text: title },
    ...buildText(joinTexts([contact.shown === '' ? [] : [contact.shown], reach], '\n')),
    ...buildText(note === '' ? [] : [note]),
    isFree(content) ? { kind: 'text', text: owner, menu: buildLeadMenu(content) } : { kind: 'text', text: owner },
    ...buildSmall(origin),
  ];
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

/** One tap to call or to write; an address that is too long for the line gets one of its own, if there is one. */
function listWaysToReach({ facts: { contact } }: Lead, lines: number): Text {
  const { phone, email } = contact;
  const call = phone === undefined ? [] : [buildPhoneLink(clip(joinLines(phone), PHONE_SHOWN_MAX), phone)];
  if (phone !== undefined && email !== undefined && lines > 1) {
    const both = joinWords(flattenText(call), email);
    if (countLines(both, LINE_WIDTHS.text) > 1) {
      return joinTexts([call, [buildEmailLink(fitText(email, 1, LINE_WIDTHS.text), email)]], '\n');
    }
  }
  const room = LINE_WIDTHS.text - measureWords(flattenText(call)) - (phone === undefined ? 0 : measureWords(SEPARATOR));
  return joinTexts([call, email === undefined ? [] : [buildEmailLink(fitText(email, 1, room), email)]]);
}

/** A telephone number as a link; only its words when it cannot be dialled. */
export function buildPhoneLink(shown: string, phone: string): Span {
  const dialled = readPhone(phone);
  const text = isolateText(keepTogether(shown));
  return dialled === undefined ? text : { kind: 'link', text, url: `tel:${dialled}` };
}

export function buildEmailLink(shown: string, email: string): Span {
  return { kind: 'link', text: isolateText(shown), url: `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}` };
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
function sayOrigin({ lead, counts, partner, locale }: LeadContent, score: string | undefined, lines: number): string {
  if (lines < 1) return '';
  const { campaign, source, segment, criteria = {} } = lead.facts;
  const missing = Object.keys(criteria).filter((name) => criteria[name] === false);
  const thought = sayCounts(counts, locale);
  const handed =
    partner &&
    say(locale, 'lead.marketing', { name: isolateText(keepTogether(clip(joinLines(partner.name), NAME_SHOWN_MAX))) });
  const first = [thought, score, handed];
  const last =
    missing.length === 0
      ? undefined
      : say(locale, 'lead.missing', { criteria: missing.map((name) => sayCriterion(name, locale)).join(', ') });
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

/** Cut after a word, where one ends in time. */
function clipWords(text: string, max: number): string {
  const kept = clip(text, max);
  const word = kept.match(/^.{6,}(?=[\s-]\S*…$)/)?.[0];
  return word === undefined ? kept : `${word}…`;
}
