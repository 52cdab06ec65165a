import type { Person } from '../people/person.ts';
import { addCompanies, type CompanyIndex, createCompanyIndex } from './companies/company-index.ts';
import { addPeople, createPersonIndex, type KnownPerson, type PersonIndex } from './names/person-index.ts';
import { findOwners } from './names/person-names.ts';

/**
 * A name of a known lead: its company, what an address says of that, its contact, a contact’s first name alone, and the
 * contact’s address.
 */
export type LeadName = { kind: 'company' | 'domain' | 'contact' | 'given' | 'address'; name: string };

/** Everything by whose name a text could be recognised, ready to be looked up. */
export type NameIndex = { people: PersonIndex[]; companies: CompanyIndex };

/** Between two slices others may go first: a common word leads to a thousand names. */
const SLICE = 100;

/** Makes the index a slice at a time. */
export function* indexNames(people: Person[], leads: LeadName[]): Generator<undefined, NameIndex> {
  const colleagues = indexColleagues(people);
  yield;
  const contacts = createPersonIndex();
  const companies = createCompanyIndex();
  const names = new Set([...selectNames(leads, 'contact'), ...selectNames(leads, 'given')]);
  for (const some of cutIntoSlices(selectNames(leads, 'company'))) {
    addCompanies(companies, some);
    // A business of one person has their name.
    for (const owner of some.flatMap(findOwners)) names.add(owner);
    yield;
  }
  for (const some of cutIntoSlices(selectNames(leads, 'domain'))) {
    addCompanies(companies, some);
    yield;
  }
  const known = [...names].map((name) => toContact(name, []));
  const addressed = selectNames(leads, 'address').map((address) => toContact('', [address]));
  for (const some of cutIntoSlices([...known, ...addressed])) {
    addPeople(contacts, some);
    yield;
  }
  return { people: [colleagues, contacts], companies };
}

function cutIntoSlices<Item>(items: Item[]): Item[][] {
  const count = Math.ceil(items.length / SLICE);
  return Array.from({ length: count }, (_, place) => items.slice(place * SLICE, (place + 1) * SLICE));
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
  const index = colleagues.get(key) ?? addPeople(createPersonIndex(), known);
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
