import { z } from 'zod';
import type { LeadFacts, ReceivedLead } from '../lead.ts';
import { COMPLETABLE, getFact } from './complete-facts.ts';

const CONTACT_FIELDS = ['name', 'title', 'email', 'phone'] as const;
const OTHER_FIELDS = ['source', 'campaign', 'segment', 'score', 'value', 'criteria', 'touches', 'note', 'url'] as const;

/** What of a lead a file may have no column for. */
export const unsaidSchema = z.enum([...CONTACT_FIELDS, ...OTHER_FIELDS, 'owner', 'partner']);
export type UnsaidField = z.infer<typeof unsaidSchema>;
export const UNSAID_FIELDS = unsaidSchema.options;

/**
 * A lead of a file that has no columns for these fields: what is known of them stays. What was filled in by hand and stands in the file as it is
 * known counts as filled in still.
 */
export function keepUnsaid(known: LeadFacts, received: ReceivedLead, unsaid: readonly UnsaidField[]): ReceivedLead {
  const isUnsaid = (field: UnsaidField) => unsaid.includes(field);
  const contact = { ...received.contact, ...pick(known.contact, CONTACT_FIELDS.filter(isUnsaid)) };
  const facts = { ...received, ...pick(known, OTHER_FIELDS.filter(isUnsaid)), contact };
  const completed = COMPLETABLE.filter(
    (field) => known.completed?.includes(field) && getFact(known, field) === getFact(facts, field),
  );
  return { ...facts, ...(completed.length > 0 && { completed }) };
}

function pick<T extends object, K extends keyof T>(of: T, fields: K[]): Pick<T, K> {
  return Object.fromEntries(fields.flatMap((field) => (field in of ? [[field, of[field]]] : []))) as Pick<T, K>;
}
