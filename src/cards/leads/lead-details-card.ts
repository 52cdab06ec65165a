import type { SnoozeClock } from '../../domain/leads/clock/snooze.ts';
import { writeCode } from '../../domain/leads/codes.ts';
import { checkCriteria, type Definition, writeKey } from '../../domain/leads/definition/definition.ts';
import { isBack, isHandled, isOverdue, type Lead, type LeadFacts } from '../../domain/leads/lead.ts';
import type { Locale } from '../../domain/organisation.ts';
import { mayHandleLeads, type Person } from '../../domain/people/person.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import type { WordKey } from '../../words/catalogues.ts';
import { say, sayMoment, sayMoney, sayNumber } from '../../words/say.ts';
import { nameCard } from '../about.ts';
import { type Button, clip, type Fact, isolateText, type NamedCard, type Part, type Text } from '../card.ts';
import { joinLines } from '../phone-lines.ts';
import { buildReassign } from './clock/reassign-form.ts';
import { buildOwnerMenu } from './clock/snooze-card.ts';
import { buildVerdictButtons } from './lead-buttons.ts';
import type { LeadContent } from './lead-content.ts';
import { nameLead, sayCompany, sayCounts, sayCriterion, sayDefined, saySource } from './lead-words.ts';
import { buildEmailLink, buildPhoneLink } from './reach-lines.ts';
import { type LeadTimeline, listTimelineLines } from './timeline-lines.ts';

const FACT_SHOWN_MAX = 200;
/** A platform takes texts of so many characters; a long note is several of them. */
const NOTE_PIECE = 2500;

/** `viewer`: who asked; `organisation`: when it works. */
export type LeadDetails = LeadContent & {
  viewer: Person;
  timeline: LeadTimeline;
  organisation?: SnoozeClock['organisation'];
  /** The word that says how its segment is told. */
  message?: string;
};

/** All that is known of a lead, for one who asks: as on its card never who judged. */
export function leadDetailsCard(details: LeadDetails): NamedCard {
  const { lead, counts, locale } = details;
  const company = sayCompany(lead);
  return nameCard(nameLead(lead, locale), {
    summary: say(locale, 'details.summary', { company }),
    parts: [
      { kind: 'title', text: company },
      { kind: 'facts', rows: listFacts(details) },
      ...buildNote(details),
      { kind: 'text', text: [{ kind: 'strong', text: say(locale, 'history.title') }] },
      { kind: 'list', items: listTimelineLines(details.timeline, details) },
      { kind: 'small', text: [sayCounts(counts, locale) ?? say(locale, 'details.not-judged')] },
      ...buildButtons(details),
    ],
  });
}

type FactKey = Extract<WordKey, `lead.${string}`>;

/** What belongs together on one line, the most useful first. */
function listFacts({ lead, definition, owner, partner, locale, zone, now }: LeadDetails): Fact[][] {
  const { contact, value, score, campaign, source, segment } = lead.facts;
  const who = [contact.name, contact.title].filter(Boolean).join(', ');
  const rows: [key: FactKey, value: Text | string | undefined][][] = [
    [['lead.contact', who && [sayWords(who)]]],
    [['lead.phone', contact.phone && [buildPhoneLink(joinLines(contact.phone), contact.phone)]]],
    [['lead.email', contact.email && [buildEmailLink(contact.email, contact.email)]]],
    [
      ['lead.value', value && sayWords(sayMoney(locale, value.amount, value.currency))],
      ['lead.score', score === undefined ? undefined : sayWords(sayNumber(locale, score))],
    ],
    [
      ['lead.campaign', campaign && sayWords(writeCode(campaign))],
      ['lead.source', source && saySource(source, locale)],
      ['lead.segment', segment && sayWords(writeCode(segment))],
    ],
    [
      ['lead.criteria', sayCriteria(lead.facts, definition, locale)],
      ['lead.definition', definition && say(locale, 'lead.definition-version', { version: definition.version })],
    ],
    [
      ['lead.owner', owner && sayWords(owner.name)],
      ['lead.partner', partner && sayWords(partner.name)],
    ],
    [
      [
        isOverdue(lead, now) ? 'lead.was-due' : 'lead.due',
        lead.dueAt === undefined ? undefined : sayMoment(locale, zone, lead.dueAt, getLocalDate(now, zone)),
      ],
    ],
  ];
  return rows
    .map((row) =>
      row.flatMap(([key, shown]) =>
        shown ? [{ label: say(locale, key), value: typeof shown === 'string' ? [shown] : shown }] : [],
      ),
    )
    .filter((row) => row.length > 0);
}

function sayWords(text: string): string {
  return isolateText(clip(joinLines(text), FACT_SHOWN_MAX));
}

/** Those of the definition the lead came under first, in its order; then what its system ticked beside. */
function sayCriteria(
  { criteria = {}, ...facts }: LeadFacts,
  definition: Definition | undefined,
  locale: Locale,
): string {
  const checked = definition === undefined ? [] : checkCriteria(definition, { ...facts, criteria });
  const defined = new Set(checked.map(({ criterion }) => writeKey(criterion.key)));
  return [
    ...checked.map(({ criterion, isMet }) => {
      const label = sayDefined(criterion, locale);
      return isMet || !criterion.isRequired ? tick(label, isMet) : tick(say(locale, 'lead.required', { label }), false);
    }),
    ...Object.entries(criteria).flatMap(([name, isMet]) =>
      defined.has(writeKey(name)) ? [] : [tick(sayCriterion(name, locale), isMet)],
    ),
  ].join(' · ');
}

function tick(label: string, isMet: boolean): string {
  return `${isMet ? '✓' : '✗'}\u00a0${label}`;
}

function buildNote({ lead: { facts }, locale }: LeadDetails): Part[] {
  if (facts.note === undefined) return [];
  const pieces = splitText(facts.note, NOTE_PIECE);
  return [
    { kind: 'text', text: [{ kind: 'strong', text: say(locale, 'lead.note') }] },
    ...pieces.map((piece): Part => ({ kind: 'text', text: [isolateText(piece)] })),
  ];
}

/** Pieces of a text, parted between characters as people see them. */
function splitText(text: string, max: number): string[] {
  const pieces = [''];
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const last = pieces.at(-1) ?? '';
    if (last.length + segment.length > max) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

/** Marketing looks; sales may judge here too, and take over what waits. */
function buildButtons(details: LeadDetails): Part[] {
  const { lead, viewer, owner, message, locale } = details;
  const telling: Button[] =
    message === undefined
      ? []
      : [{ kind: 'tap', label: say(locale, 'lead.message'), tap: { kind: 'term.opened', term: message } }];
  const note: Button = {
    kind: 'tap',
    label: say(locale, 'lead.market-note'),
    tap: { kind: 'note.asked', lead: lead.id },
  };
  const { url } = lead.facts;
  const more: Button[] = [
    ...(mayTakeOver(lead, viewer, owner) ? [buildTakeOver(lead, locale)] : []),
    ...(mayReassign(lead, viewer) ? [buildReassign(lead, locale)] : []),
    { kind: 'tap', label: say(locale, 'complete.do'), tap: { kind: 'lead.complete-asked', lead: lead.id } },
    note,
    ...telling,
    ...(url === undefined ? [] : [{ kind: 'link', label: say(locale, 'lead.open-in-crm'), url } as const]),
    ...(owner?.id === viewer.id ? listOwnerMenu(details, viewer) : []),
  ];
  const judge: Part = { kind: 'buttons', buttons: buildVerdictButtons(lead, locale) };
  return [...(mayHandleLeads(viewer) ? [judge] : []), { kind: 'buttons', buttons: more }];
}

/** Whoever has it may ask for time, or give it back. */
function listOwnerMenu({ lead, organisation, now, locale }: LeadDetails, owner: Person): Button[] {
  return isHandled(lead) || organisation === undefined
    ? []
    : [buildOwnerMenu({ lead, clock: { owner, organisation }, now, locale })];
}

function mayReassign(lead: Lead, viewer: Person): boolean {
  return mayHandleLeads(viewer) && viewer.role === 'manager' && !isHandled(lead);
}

function mayTakeOver(lead: Lead, viewer: Person, owner: Person | undefined): boolean {
  return owner !== undefined && owner.id !== viewer.id && mayHandleLeads(viewer) && (!isHandled(lead) || isBack(lead));
}

function buildTakeOver(lead: Lead, locale: LeadDetails['locale']): Button {
  return { kind: 'tap', label: say(locale, 'details.take-over'), tap: { kind: 'lead.claimed', lead: lead.id } };
}
