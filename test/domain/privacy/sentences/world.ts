import type { Person } from '../../../../src/domain/people/person.ts';
import type { LeadName } from '../../../../src/domain/privacy/known-names.ts';

/** People and leads that a text may name, what is said of them, and sentences that name nobody. */
export type World = { recognisable: { people: Person[]; leads: LeadName[] }; hard: string[]; plain: string[] };

type Named = [name: string, email?: string | undefined, user?: string | undefined];

export function makeColleague([name, email, user]: Named): Person {
  return {
    id: name,
    organisation: 'o',
    name,
    ...(email !== undefined && { email }),
    team: 'sales',
    role: 'member',
    locale: 'nl',
    identities: user === undefined ? [] : [{ platform: 'slack', workspace: 'T1', user }],
  };
}

/** Names of many kinds, also those that are words. */
export const COLLEAGUES: Person[] = (
  [
    ['Sanne van der Berg', 's.bergje@noordlicht.example', 'U0SANNE4X'],
    ['Bram de Wit', 'bramdw@noordlicht.example'],
    ['Jan de Vries'],
    ['Mohammed El Amrani'],
    ['Jan-Willem Kuipers'],
    ["Pieter van 't Hof"],
    ['Els van der Meer'],
    ['Will May'],
    ['Mark Boer'],
    ['Iris Jansen'],
    ['Roos Bos'],
    ['Robert Smit'],
    ['Liesbeth Peeters'],
    ['Willem Bakker'],
    ['Cornelis Mulder'],
    ['Jacques Dubois'],
    ['Daan Visser'],
    ['Thomas Müller'],
    ['Zoë García Márquez'],
    ['Łukasz Nowak'],
    ['Anne-Marie Jansen-Bakker'],
    ['Siobhán O’Brien'],
    ['Fatima Yılmaz', 'fyz88@noordlicht.example'],
    ['Иван Петров'],
    ['李娜'],
    ['Grace Hope'],
    ['Bill Grant'],
    ['Max de Graaf'],
    ['Rob van den Heuvel'],
    ['Noor Haddad'],
    ['Tim de Jong'],
    ['Johannes van Dijk'],
    ['Giovanni D’Angelo'],
    ['Dijkstra, Ruben van'],
    ['Jan Peter Verhoeven'],
    ['Sky Winters'],
  ] as Named[]
).map(makeColleague);

/** Companies of leads, as they stand in a CRM. */
const COMPANIES = [
  'Acme Industries',
  'Colruyt Group NV',
  'Vestas A/S',
  'Zenfleet - Benelux',
  'Coolblue.nl',
  'Janssen & Janssen',
  'KPN B.V.',
  '株式会社テスト',
  'Equinor ASA',
  'Škoda Auto a.s.',
  'Kofola ČeskoSlovensko s.r.o.',
  'Żabka Polska Sp. z o.o.',
  'Airbus SE',
  'Merck KGaA',
  'Coöperatie Univé U.A.',
  'Stichting Het Zonnehuis',
  'Jansma Staalbouw',
  'Brugrenovatie Zuid BV',
  'Van der Valk Hotels',
  'H&M',
  '3M Nederland',
  'Bayerische Motoren Werke AG',
  'Open',
  'Apple',
  'Blauw BV',
  'Next Marketing',
  'De Nieuwe Kompasnaald van Oost BV',
  'Café Noir',
  'ABN AMRO Bank N.V.',
  'Royal HaskoningDHV',
  'Müller Drogerie GmbH & Co. KG',
  'Société Générale S.A.',
  'ООО Ромашка',
  'J. Kramer h.o.d.n. Pixelkracht',
  'Bakkerij De Korenaar (Broodzeker)',
  'PostNL',
  'Groene Hart Transport',
  'ING Groep',
  'Delta Plus Consulting Group',
  'Ørsted',
  'L’Oréal',
  'Tetra Pak International S.A.',
  'Dela Coöperatie U.A.',
  'Focus B.V.',
  'Rederij Doeksen',
];

const CONTACTS = ['Iris de Rooij', 'Hendrik-Jan Postma', 'Chiara Bianchi', 'Dhr. K. Verstappen', 'Storm Veenstra'];

export function makeLeads(companies: string[], contacts: string[]): LeadName[] {
  return [
    ...companies.map((name): LeadName => ({ kind: 'company', name })),
    ...contacts.map((name): LeadName => ({ kind: 'contact', name })),
  ];
}

export const LEADS: LeadName[] = [
  ...makeLeads(COMPANIES, CONTACTS),
  { kind: 'address', name: 'h.postma@rederij.example' },
  { kind: 'domain', name: 'tetrapak' },
];
