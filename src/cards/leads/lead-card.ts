import { isBack, isHandled, type Lead } from '../../domain/leads/lead.ts';
import { isSettled } from '../../domain/leads/outcome.ts';
import { type Counts, judgedBy, VERDICTS } from '../../domain/leads/verdict.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import { say, sayMoment, sayMoney, sayNumber } from '../../words/say.ts';
import {
  type Button,
  type Card,
  type Choice,
  clip,
  type Fact,
  mention,
  type Part,
  type Span,
  type Text,
} from '../card.ts';
import { outcomeChoices, outcomeText } from './outcome-card.ts';

const NOTE_SHOWN_MAX = 300;
const COMPANY_SHOWN_MAX = 140;
const FACT_SHOWN_MAX = 120;

/** What the card is drawn from: the lead, its counts and the people it names, as they are now. */
export type LeadPicture = {
  lead: Lead;
  counts: Counts;
  owner?: Person;
  partner?: Person;
  contactedBy?: Person;
  locale: Locale;
  zone: string;
  now: Instant;
};

/** The lead as its channel sees it: counts, never who judged. Handled leads shrink to two lines. */
export function leadCard(picture: LeadPicture): Card {
  const { lead, counts, locale } = picture;
  const company = clip(lead.facts.company, COMPANY_SHOWN_MAX);
  const parts = isHandled(lead, counts) ? shrunk(picture, company) : whole(picture, company);
  return { summary: say(locale, 'lead.summary', { company }), parts };
}

function whole(picture: LeadPicture, company: string): Part[] {
  const { lead, counts, locale } = picture;
  const note = lead.facts.note === undefined ? [] : [noteOf(lead.facts.note, locale)];
  const judged = judgedBy(counts) === 0 ? say(locale, 'lead.not-judged') : say(locale, 'lead.counts', counts);
  return [
    { kind: 'title', text: company },
    { kind: 'facts', rows: rowsOf(picture) },
    ...note,
    { kind: 'small', text: [judged] },
    {
      kind: 'buttons',
      buttons: [...verdictButtons(lead, locale), ...stillToDo(picture), ...crmLink(picture), moreMenu(picture)],
    },
  ];
}

/** Two lines: who it is and how it stands; what people thought. Then only what is still to do. */
function shrunk(picture: LeadPicture, company: string): Part[] {
  const { counts, locale } = picture;
  return [
    { kind: 'text', text: [{ kind: 'strong', text: company }, ' — ', ...standing(picture)] },
    { kind: 'small', text: [say(locale, 'lead.counts', counts)] },
    {
      kind: 'buttons',
      buttons: [...stillToDo(picture), verdictMenu(picture), ...crmLink(picture), moreMenu(picture)],
    },
  ];
}

function standing({ lead, owner, contactedBy, locale, zone }: LeadPicture): Text {
  if (lead.outcome !== undefined) return [outcomeText(lead.outcome, locale)];
  if (lead.contactedAt !== undefined) {
    const date = sayMoment(locale, zone, lead.contactedAt);
    return [say(locale, 'lead.contacted-by', { name: contactedBy?.name ?? '—', date })];
  }
  return [owner === undefined ? say(locale, 'lead.unclaimed') : say(locale, 'lead.owned-by', { name: owner.name })];
}

function noteOf(note: string, locale: Locale): Part {
  const label: Span = { kind: 'strong', text: `${say(locale, 'lead.note')}: ` };
  return { kind: 'text', text: [label, clip(note, NOTE_SHOWN_MAX)] };
}

type FactKey = (typeof ROWS)[number][number];

/** The lines of the card, most telling first. */
const ROWS = [
  ['outcome'],
  ['contact'],
  ['value', 'score', 'segment'],
  ['campaign', 'source'],
  ['criteria'],
  ['owner', 'partner'],
  ['due', 'was-due'],
] as const;

function rowsOf(picture: LeadPicture): Fact[][] {
  const values = valuesOf(picture);
  const rows = ROWS.map((row: readonly FactKey[]) =>
    row.flatMap((key) => {
      const value = values[key];
      return value === undefined ? [] : [{ label: say(picture.locale, `lead.${key}`), value }];
    }),
  );
  return rows.filter((row) => row.length > 0);
}

function valuesOf(picture: LeadPicture): Record<FactKey, Text | undefined> {
  const { lead, owner, partner, locale } = picture;
  const { contact, segment, campaign, source, score, value, criteria } = lead.facts;
  return {
    contact: textOf([contact.name ?? contact.email, contact.title].filter(Boolean).join(', ')),
    value: value && [sayMoney(locale, value.amount, value.currency)],
    score: score === undefined ? undefined : [sayNumber(locale, score)],
    segment: textOf(segment),
    campaign: textOf(campaign),
    source: textOf(source),
    criteria: criteria && textOf(criteriaOf(criteria)),
    owner: [owner === undefined ? say(locale, 'lead.nobody-yet') : mention(owner)],
    partner: partner && [mention(partner)],
    outcome: lead.outcome && [outcomeText(lead.outcome, locale)],
    ...clockOf(picture),
  };
}

/** By when it has to be touched, as long as that can still be done. */
function clockOf({ lead, locale, zone, now }: LeadPicture): Record<'due' | 'was-due', Text | undefined> {
  const { dueAt, contactedAt, outcome } = lead;
  const isRunning = contactedAt === undefined && outcome === undefined && !isBack(lead);
  const due = dueAt === undefined || !isRunning ? undefined : [sayMoment(locale, zone, dueAt)];
  const isPast = dueAt !== undefined && now > dueAt;
  return { due: isPast ? undefined : due, 'was-due': isPast ? due : undefined };
}

function textOf(value: string | undefined): Text | undefined {
  return value ? [clip(value, FACT_SHOWN_MAX)] : undefined;
}

function criteriaOf(criteria: Record<string, boolean>): string {
  return Object.entries(criteria)
    .map(([name, isMet]) => `${isMet ? '✓' : '✗'}\u00a0${name}`)
    .join('  ');
}

function verdictButtons(lead: Lead, locale: Locale): Button[] {
  return VERDICTS.map((verdict) => ({
    kind: 'tap',
    label: say(locale, 'verdict.button', { verdict }),
    tap: { kind: 'lead.judged', lead: lead.id, verdict },
  }));
}

function crmLink({ lead, locale }: LeadPicture): Button[] {
  const { url } = lead.facts;
  return url === undefined ? [] : [{ kind: 'link', label: say(locale, 'lead.open-in-crm'), url }];
}

function stillToDo({ lead, locale }: LeadPicture): Button[] {
  const buttons: Button[] = [];
  if (lead.contactedAt !== undefined || isSettled(lead.outcome)) return buttons;
  if (lead.claimedAt === undefined) {
    const tap = { kind: 'lead.claimed', lead: lead.id } as const;
    buttons.push({ kind: 'tap', label: say(locale, 'lead.claim'), tap, style: 'primary' });
  }
  buttons.push({
    kind: 'tap',
    label: say(locale, 'lead.contacted'),
    tap: { kind: 'lead.contacted', lead: lead.id },
  });
  return buttons;
}

/** Judging stays possible on a shrunken card. */
function verdictMenu({ lead, locale }: LeadPicture): Button {
  const choices = VERDICTS.map((verdict) => ({
    label: say(locale, 'verdict.button', { verdict }),
    tap: { kind: 'lead.judged', lead: lead.id, verdict } as const,
  }));
  return { kind: 'select', label: say(locale, 'lead.judge'), choices };
}

/** What became of it, as far as that can be told from here; and what somebody hears about the market beside it. */
function moreMenu({ lead, locale }: LeadPicture): Button {
  const note: Choice = { label: say(locale, 'lead.market-note'), tap: { kind: 'note.asked', lead: lead.id } };
  return { kind: 'menu', label: say(locale, 'lead.more'), choices: [...outcomeChoices(lead, locale), note] };
}
