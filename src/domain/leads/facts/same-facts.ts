import type { LeadFacts } from '../lead.ts';

/** The same facts, in whatever order they were written, and however an address is cased. */
export function isSameFacts(one: LeadFacts, other: LeadFacts): boolean {
  return writeSorted(one) === writeSorted(other);
}

function writeSorted(facts: LeadFacts): string {
  const { email } = facts.contact;
  const compared =
    email === undefined ? facts : { ...facts, contact: { ...facts.contact, email: email.toLowerCase() } };
  return JSON.stringify(compared, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
