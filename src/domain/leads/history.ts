import { z } from 'zod';
import type { Team } from '../people/person.ts';
import type { Instant } from '../time.ts';
import type { Lead, LeadFacts } from './lead.ts';
import { OUTCOMES, type OutcomeKind } from './outcome.ts';

/** What can happen to a lead after it came, and whose doing that is; of `anyone` their own team says so. */
export const HISTORY_KINDS = {
  claimed: 'sales',
  /** `other` had it. */
  'taken-over': 'sales',
  /** `person` gave it to `other`. */
  reassigned: 'sales',
  snoozed: 'sales',
  'given-back': 'sales',
  contacted: 'sales',
  /** To `other`, by new facts. */
  given: 'marketing',
  /** `words`: the fields. */
  updated: 'marketing',
  /** The same, by hand. */
  completed: 'anyone',
  /** `words`: the names of the channels it went to. */
  moved: 'marketing',
  /** It came, and waited before its handover; `words`: for what. */
  waits: 'marketing',
  /** It was handed over although it waited; `words`: because it had waited long enough. */
  'let-through': 'anyone',
  /** `words`: which. Nobody is named where it follows from a judgement. */
  outcome: 'sales',
  back: 'sales',
} as const satisfies Record<string, Team | 'anyone'>;
export type HistoryKind = keyof typeof HISTORY_KINDS;

/** Word of a lead that nobody let through: it had waited for room as long as a lead does. */
export const LET_THROUGH_LATE = 'late';
export const HISTORY_WORDS_MAX = 20;
export const historyWordsSchema = z.array(z.string()).max(HISTORY_WORDS_MAX);

/** One thing that happened to a lead: by whom, with whom, in which words, as far as that is known. */
export type HistoryEntry = { at: Instant; kind: HistoryKind; person?: string; other?: string; words?: string[] };

/** The same in its timeline, which begins with its arrival. */
export type TimelineEntry = Omit<HistoryEntry, 'kind'> & { kind: HistoryKind | 'arrived' };

/**
 * A lead from its handover, or since it waited for that, until now, the first thing first. What happened before its history was kept follows from the lead itself;
 * of judgements nothing stands in it.
 */
export function listTimeline(lead: Lead, history: HistoryEntry[]): TimelineEntry[] {
  const derived = deriveEntries(lead).filter(({ kind, at }) => !history.some((each) => isSame(each, kind, at)));
  const arrived: TimelineEntry = { kind: 'arrived', at: lead.receivedAt };
  return [arrived, ...derived, ...history].toSorted((one, other) => one.at - other.at);
}

function deriveEntries({ owner, claimedAt, contactedAt, contactedBy, outcome, outcomeAt }: Lead): HistoryEntry[] {
  const isTouchedByOutcome = contactedAt !== undefined && contactedAt === outcomeAt;
  return [
    ...(claimedAt === undefined ? [] : [{ kind: 'claimed', at: claimedAt, ...(owner && { person: owner }) } as const]),
    ...(contactedAt === undefined || isTouchedByOutcome
      ? []
      : [{ kind: 'contacted', at: contactedAt, ...(contactedBy && { person: contactedBy }) } as const]),
    ...(outcomeAt === undefined ? [] : [deriveOutcome(outcome?.kind, outcomeAt)]),
  ];
}

function deriveOutcome(outcome: OutcomeKind | undefined, at: Instant): HistoryEntry {
  return outcome === undefined ? { kind: 'back', at } : { kind: 'outcome', at, words: [outcome] };
}

/** Taken over or given by a manager is claimed too, and an outcome that says that somebody was in touch stands for the touch. */
function isSame(kept: HistoryEntry, kind: HistoryKind, at: Instant): boolean {
  if (kept.at !== at) return false;
  return kept.kind === kind || SAID_BY[kind]?.includes(kept.kind) === true;
}

const SAID_BY: Partial<Record<HistoryKind, HistoryKind[]>> = {
  claimed: ['taken-over', 'reassigned'],
  contacted: ['outcome'],
};

/** Whose doing it was; `team`: of who did it, where somebody is known. */
export function findSide({ kind }: Pick<TimelineEntry, 'kind'>, team?: Team): Team {
  const side = kind === 'arrived' ? 'marketing' : HISTORY_KINDS[kind];
  return side === 'anyone' ? (team ?? 'sales') : side;
}

export function isOutcomeKind(word: string | undefined): word is OutcomeKind {
  return OUTCOMES.some((each) => each === word);
}

/** The fields in which facts differ, as `contact.phone`. */
export function listChangedFields(was: LeadFacts, is: LeadFacts): string[] {
  const [before, after] = [flattenFacts(was), flattenFacts(is)];
  return FACT_FIELDS.filter((field) => before[field] !== after[field]);
}

/** What a history calls them; ids are never told. */
export const FACT_FIELDS = [
  'company',
  'name',
  'title',
  'email',
  'phone',
  'source',
  'campaign',
  'segment',
  'score',
  'value',
  'criteria',
  'note',
  'url',
] as const;
export type FactField = (typeof FACT_FIELDS)[number];

function flattenFacts({ contact, ...facts }: LeadFacts): Partial<Record<FactField, string>> {
  return Object.fromEntries(Object.entries({ ...facts, ...contact }).map(([field, value]) => [field, write(value)]));
}

function write(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? JSON.stringify(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : String(value);
}
