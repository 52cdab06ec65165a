import type { Person } from '../people/person.ts';
import { type CompanyIndex, indexCompanies } from './companies/company-index.ts';
import { indexPeople, type KnownPerson, type PersonIndex } from './names/person-index.ts';
import { findOwners } from './names/person-names.ts';

/**
 * A name of a known lead: its company, what an address says of that, its contact, a contact’s first name alone, and the
 * contact’s address.
 */
export type LeadName = { kind: 'company' | 'domain' | 'contact' | 'given' | 'address'; name: string };

/** Everything by whose name a text could be recognised, ready to be looked up. */
export type NameIndex = { people: PersonIndex[]; companies: CompanyIndex };

export function indexNames(people: Person[], leads: LeadName[]): NameIndex {
  const contacts = [...selectNames(leads, 'contact'), ...selectNames(leads, 'given')];
  // A business of one person has their name.
  const owners = selectNames(leads, 'company').flatMap(findOwners);
  const known = [...new Set([...contacts, ...owners])].map((name) => toContact(name, []));
  const addressed = selectNames(leads, 'address').map((address) => toContact('', [address]));
  return {
    people: [indexColleagues(people), indexPeople([...known, ...addressed])],
    companies: indexCompanies([...selectNames(leads, 'company'), ...selectNames(leads, 'domain')]),
  };
}

/** Colleagues are the same from one text to the next: the last few results are kept, by all that they are made of. */
const colleagues = new Map<string, PersonIndex>();
const COLLEAGUES_MAX = 4;

function indexColleagues(people: Person[]): PersonIndex {
  const known = people.map(
    ({ name, email, identities }): KnownPerson => ({
      name,
      addresses: email === undefined ? [] : [email],
      ids: identities.map(({ user }) => user),
      isColleague: true,
    }),
  );
  const key = JSON.stringify(known);
  const index = colleagues.get(key) ?? indexPeople(known);
  if (colleagues.size >= COLLEAGUES_MAX) colleagues.clear();
  colleagues.set(key, index);
  return index;
}

function toContact(name: string, addresses: string[]): KnownPerson {
  return { name, addresses, ids: [], isColleague: false };
}

function selectNames(leads: LeadName[], kind: LeadName['kind']): string[] {
  return [...new Set(leads.flatMap((lead) => (lead.kind === kind ? [lead.name] : [])))];
}
