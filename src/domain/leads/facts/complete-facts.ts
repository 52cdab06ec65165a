import { type DefinedCriterion, markCriteria } from '../definition/definition.ts';
import type { LeadFacts } from '../lead.ts';

/** What may be filled in by hand where it is missing or wrong. */
export const COMPLETABLE = ['name', 'title', 'email', 'phone', 'segment', 'note'] as const;
export type CompletableField = (typeof COMPLETABLE)[number];
/** In `completed`, where criteria were ticked by hand. */
export const CRITERIA_FIELD = 'criteria';

/** What was filled in: empty where it is to go, absent where nothing was said of it. */
export type Completed = { [F in CompletableField]?: string };

export function getFact({ contact, segment, note }: LeadFacts, field: CompletableField): string | undefined {
  return { ...contact, segment, note }[field];
}

/** The facts with what was filled in; all else stays as it is. Of what was filled in by hand is remembered that it was. */
export function completeFacts(facts: LeadFacts, filled: Completed): LeadFacts {
  const said = COMPLETABLE.filter((field) => filled[field] !== undefined && filled[field] !== getFact(facts, field));
  const changed = setFacts(facts, Object.fromEntries(said.map((field) => [field, filled[field]])));
  const completed = COMPLETABLE.filter(
    (field) =>
      getFact(changed, field) !== undefined && (said.includes(field) || (facts.completed ?? []).includes(field)),
  );
  const marks = (facts.completed ?? []).filter((field) => field === CRITERIA_FIELD);
  return said.length === 0 ? facts : remember(changed, [...completed, ...marks]);
}

/** The same with criteria that somebody ticked by hand. */
export function completeCriteria(facts: LeadFacts, ticked: DefinedCriterion[]): LeadFacts {
  if (ticked.length === 0) return facts;
  return { ...markCriteria(facts, ticked), completed: [...new Set([...(facts.completed ?? []), CRITERIA_FIELD])] };
}

/** New facts of the CRM, which may know nothing of what was filled in by hand: that stays until it says something else. */
export function keepCompleted(known: LeadFacts, received: LeadFacts): LeadFacts {
  return keepCriteria(known, keepFields(known, received));
}

/** What was ticked by hand stays ticked where the CRM says nothing of it. */
function keepCriteria({ criteria, completed = [] }: LeadFacts, received: LeadFacts): LeadFacts {
  if (criteria === undefined || !completed.includes(CRITERIA_FIELD)) return received;
  const kept = { ...received, criteria: { ...criteria, ...received.criteria } };
  return { ...kept, completed: [...new Set([...(received.completed ?? []), CRITERIA_FIELD])] };
}

function keepFields(known: LeadFacts, received: LeadFacts): LeadFacts {
  const kept = COMPLETABLE.filter(
    (field) =>
      (known.completed ?? []).includes(field) &&
      getFact(known, field) !== undefined &&
      getFact(received, field) === undefined,
  );
  if (kept.length === 0) return received;
  return remember(setFacts(received, Object.fromEntries(kept.map((field) => [field, getFact(known, field)]))), kept);
}

function setFacts(facts: LeadFacts, values: Completed): LeadFacts {
  const { name, title, email, phone, ...rest } = {
    ...facts.contact,
    segment: facts.segment,
    note: facts.note,
    ...values,
  };
  const { segment: _segment, note: _note, ...others } = facts;
  return { ...others, contact: dropEmpty({ name, title, email, phone }), ...dropEmpty(rest) };
}

function remember({ completed: _before, ...facts }: LeadFacts, completed: string[]): LeadFacts {
  return completed.length === 0 ? facts : { ...facts, completed };
}

function dropEmpty<T extends Record<string, string | undefined>>(of: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value)) as { [K in keyof T]?: string };
}
