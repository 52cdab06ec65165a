import type { Card, Form } from '../../../src/cards/card.ts';
import { basicsForm } from '../../../src/cards/setup/basics-form.ts';
import { intakeCard, intakeShownCard } from '../../../src/cards/setup/intake-card.ts';
import { peopleForm } from '../../../src/cards/setup/people-form.ts';
import { readyForm } from '../../../src/cards/setup/ready-form.ts';
import { channelsForm } from '../../../src/cards/setup/settings/channel-forms.ts';
import { setupCard } from '../../../src/cards/setup/setup-card.ts';
import { testLeadCard } from '../../../src/cards/setup/test-lead-card.ts';
import { joinCard, welcomeCard, welcomedCard } from '../../../src/cards/setup/welcome-card.ts';
import type { Locale, Platform } from '../../../src/domain/organisation.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { makeOrganisation, makePerson } from '../../flows/people.ts';
import { NOW } from '../../flows/specification.ts';
import { offer } from './offer.ts';

const newcomer = { standing: 'administrator', name: 'Acme BV', zone: 'Europe/Amsterdam' } as const;
const organisation = makeOrganisation();
const begun = { ...organisation, channels: [] };
const ruben = makePerson({ id: 'ruben', name: 'Ruben Jansen', role: 'manager' });
const helen = makePerson({ id: 'helen', name: 'Helen Brooks', role: 'manager', team: 'marketing' });
const managers = [ruben, helen];
/** As many as a check-in takes in each team. */
const everybody = ['sales', 'marketing'].flatMap((team) =>
  Array.from({ length: 5 }, (_each, place): Person => {
    const id = `${team}-${place + 1}`;
    return makePerson({ id, name: id, team: team as Person['team'] });
  }),
);
/** Where a check-in has too few people and no place for its summary. */
const small = {
  organisation: { ...organisation, channels: organisation.channels.filter(({ purpose }) => purpose === 'sales') },
  people: [...managers, ...everybody.slice(4, 6)],
};
const whole = { organisation, people: [...managers, ...everybody] };

/** From the greeting to the intake, with each step of the set-up open once. */
export const foundingCards: Record<string, (locale: Locale) => Card> = {
  welcome: (locale) => welcomeCard({ ...newcomer, locale }, false),
  'welcome-where-one-is': (locale) => welcomeCard({ ...newcomer, locale }, true),
  'welcome-taken': (locale) => welcomedCard({ ...newcomer, locale }, 'Noordlicht Coatings'),
  'welcome-to-join': (locale) => joinCard({ ...newcomer, locale }),
  'card-at-channels': (locale) => setupCard({ organisation: begun, people: [] }, locale),
  'card-at-managers': (locale) => setupCard({ organisation, people: [] }, locale),
  'card-at-members': (locale) => setupCard({ organisation, people: managers }, locale),
  'card-with-warnings': (locale) => setupCard(small, locale),
  'card-done': (locale) => setupCard(whole, locale),
  'test-lead': (locale) => testLeadCard({ at: NOW, isRight: false }, locale),
  'test-lead-right': (locale) => testLeadCard({ at: NOW, isRight: true }, locale),
  'test-lead-gone': (locale) => testLeadCard(undefined, locale),
  intake: (locale) =>
    intakeCard({ address: 'https://bot.example/intake/acme/chat', secret: 'whsec_c2VjcmV0' }, 'Acme', locale),
  'intake-shown': (locale) => intakeShownCard('https://bot.example/intake/acme/chat', 'Acme', locale),
};

/** Its forms, as they follow each other. */
export const foundingForms: Record<string, (locale: Locale, platform: Platform) => Form> = {
  basics: (locale) => basicsForm({ kind: 'setup.begin-asked', ...newcomer, locale }),
  'setup-channels': (locale, platform) => offer(channelsForm(begun, { platform, id: 'T1' }, locale, 'setup')),
  'setup-people': (locale, platform) =>
    offer(peopleForm({ organisation, people: [] }, { platform, workspace: 'T1', user: 'U-ruben' }, locale)),
  ready: (locale) => readyForm(whole, locale),
  'ready-with-warnings': (locale) => readyForm(small, locale),
};
