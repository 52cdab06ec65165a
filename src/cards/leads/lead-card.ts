import { isBack, isHandled, type Lead } from '../../domain/leads/lead.ts';
import { isSettled } from '../../domain/leads/outcome.ts';
import { countJudges, VERDICTS, type VerdictCounts } from '../../domain/leads/verdict.ts';
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
  mentionPerson,
  type Part,
  type Span,
  type Text,
} from '../card.ts';
import { listOutcomeChoices, sayOutcome } from './outcome-card.ts';

const NOTE_SHOWN_MAX = 300;
const COMPANY_SHOWN_MAX = 140;
const FACT_SHOWN_MAX = 120;

/** What the card is drawn from: the lead, its counts and the people it names, as they are now. */
export type LeadContent = {
  lead: Lead;
  counts: VerdictCounts;
  owner?: Person;
  partner?: Person;
  contactedBy?: Person;
  locale: Locale;
  zone: string;
  now: Instant;
};

/** The lead as its channel sees it: counts, never who judged. Handled leads shrink to two lines. */
export function leadCard(picture: LeadContent): Card {
  const { lead, counts, locale } = picture;
  const company = clip(lead.facts.company, COMPANY_SHOWN_MAX);
  const parts = isHandled(lead, counts) ? buildShrunkParts(picture, company) : buildWholeParts(picture, company);
  return { summary: say(locale, 'lead.summary', { company }), parts };
}

function buildWholeParts(picture: LeadContent, company: string): Part[] {
  const { lead, counts, locale } = picture;
  const note = lead.facts.note === undefined ? [] : [buildNote(lead.facts.note, locale)];
  const judged = countJudges(counts) === 0 ? say(locale, 'lead.not-judged') : say(locale, 'lead.counts', counts);
  return [
    { kind: 'title', text: company },
    { kind: 'facts', rows: listRows(picture) },
    ...note,
    { kind: 'small', text: [judged] },
    {
      kind: 'buttons',
      buttons: [
        ...buildVerdictButtons(lead, locale),
        ...buildRemainingButtons(picture),
        ...buildCrmLink(picture),
        buildMoreMenu(picture),
      ],
    },
  ];
}

/** Two lines: who it is and what its stage is; what people thought. Then only what is still to do. */
function buildShrunkParts(picture: LeadContent, company: string): Part[] {
  const { counts, locale } = picture;
  return [
    { kind: 'text', text: [{ kind: 'strong', text: company }, ' — ', ...sayStage(picture)] },
    { kind: 'small', text: [say(locale, 'lead.counts', counts)] },
    {
      kind: 'buttons',
      buttons: [
        ...buildRemainingButtons(picture),
        buildVerdictMenu(picture),
        ...buildCrmLink(picture),
        buildMoreMenu(picture),
      ],
    },
  ];
}

function sayStage({ lead, owner, contactedBy, locale, zone }: LeadContent): Text {
  if (lead.outcome !== undefined) return [sayOutcome(lead.outcome, locale)];
  if (lead.contactedAt !== undefined) {
    const date = sayMoment(locale, zone, lead.contactedAt);
    const key = contactedBy === undefined ? 'lead.contacted-on' : 'lead.contacted-by';
    return [say(locale, key, { name: contactedBy?.name ?? '', date })];
  }
  return [owner === undefined ? say(locale, 'lead.unclaimed') : say(locale, 'lead.owned-by', { name: owner.name })];
}

function buildNote(note: string, locale: Locale): Part {
  const label: Span = { kind: 'strong', text: `${say(locale, 'lead.note')}: ` };
  return { kind: 'text', text: [label, clip(note, NOTE_SHOWN_MAX)] };
}

type FactKey = (typeof ROWS)[number][number];

/** The facts of the card, the most useful first. */
const ROWS = [
  ['outcome'],
  ['contact'],
  ['value', 'score', 'segment'],
  ['campaign', 'source'],
  ['criteria'],
  ['owner', 'partner'],
  ['due', 'was-due'],
] as const;

function listRows(picture: LeadContent): Fact[][] {
  const values = collectValues(picture);
  const rows = ROWS.map((row: readonly FactKey[]) =>
    row.flatMap((key) => {
      const value = values[key];
      return value === undefined ? [] : [{ label: say(picture.locale, `lead.${key}`), value }];
    }),
  );
  return rows.filter((row) => row.length > 0);
}

function collectValues(picture: LeadContent): Record<FactKey, Text | undefined> {
  const { lead, owner, partner, locale } = picture;
  const { contact, segment, campaign, source, score, value, criteria } = lead.facts;
  return {
    contact: toText([contact.name ?? contact.email, contact.title].filter(Boolean).join(', ')),
    value: value && [sayMoney(locale, value.amount, value.currency)],
    score: score === undefined ? undefined : [sayNumber(locale, score)],
    segment: toText(segment),
    campaign: toText(campaign),
    source: toText(source),
    criteria: criteria && toText(sayCriteria(criteria)),
    owner: [owner === undefined ? say(locale, 'lead.nobody-yet') : mentionPerson(owner)],
    partner: partner && [mentionPerson(partner)],
    outcome: lead.outcome && [sayOutcome(lead.outcome, locale)],
    ...sayClock(picture),
  };
}

/** By when the lead is to be touched; nothing once it was. */
function sayClock({ lead, locale, zone, now }: LeadContent): Record<'due' | 'was-due', Text | undefined> {
  const { dueAt, contactedAt, outcome } = lead;
  const isRunning = contactedAt === undefined && outcome === undefined && !isBack(lead);
  const due = dueAt === undefined || !isRunning ? undefined : [sayMoment(locale, zone, dueAt)];
  const isPast = dueAt !== undefined && now > dueAt;
  return { due: isPast ? undefined : due, 'was-due': isPast ? due : undefined };
}

function toText(value: string | undefined): Text | undefined {
  return value ? [clip(value, FACT_SHOWN_MAX)] : undefined;
}

function sayCriteria(criteria: Record<string, boolean>): string {
  return Object.entries(criteria)
    .map(([name, isMet]) => `${isMet ? '✓' : '✗'}\u00a0${name}`)
    .join('  ');
}

function buildVerdictButtons(lead: Lead, locale: Locale): Button[] {
  return VERDICTS.map((verdict) => ({
    kind: 'tap',
    label: say(locale, 'verdict.button', { verdict }),
    tap: { kind: 'lead.judged', lead: lead.id, verdict },
  }));
}

function buildCrmLink({ lead, locale }: LeadContent): Button[] {
  const { url } = lead.facts;
  return url === undefined ? [] : [{ kind: 'link', label: say(locale, 'lead.open-in-crm'), url }];
}

function buildRemainingButtons({ lead, locale }: LeadContent): Button[] {
  const buttons: Button[] = [];
  if (lead.contactedAt !== undefined || isSettled(lead.outcome)) return buttons;
  if (lead.claimedAt === undefined) {
    const tap = { kind: 'lead.claimed', lead: lead.id } as const;
    buttons.push({ kind: 'tap', label: say(locale, 'lead.claim'), tap, style: 'primary' });
  }
  const tap = { kind: 'lead.contacted', lead: lead.id } as const;
  buttons.push({ kind: 'tap', label: say(locale, 'lead.contacted'), tap });
  return buttons;
}

/** A shrunken card still lets people judge. */
function buildVerdictMenu({ lead, locale }: LeadContent): Button {
  const choices = VERDICTS.map((verdict) => ({
    label: say(locale, 'verdict.button', { verdict }),
    tap: { kind: 'lead.judged', lead: lead.id, verdict } as const,
  }));
  return { kind: 'select', label: say(locale, 'lead.judge'), choices };
}

/** The outcomes the lead can have next, and the market note. */
function buildMoreMenu({ lead, locale }: LeadContent): Button {
  const note: Choice = { label: say(locale, 'lead.market-note'), tap: { kind: 'note.asked', lead: lead.id } };
  return { kind: 'menu', label: say(locale, 'lead.more'), choices: [...listOutcomeChoices(lead, locale), note] };
}
