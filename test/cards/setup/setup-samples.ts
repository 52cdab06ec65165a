import type { Card, Form } from '../../../src/cards/card.ts';
import { joinForm } from '../../../src/cards/setup/joining/join-form.ts';
import { workspaceJoinedCard } from '../../../src/cards/setup/joining/joined-card.ts';
import { channelsForm, segmentForm } from '../../../src/cards/setup/settings/channel-forms.ts';
import { chooseForm, managersForm, membersForm, placeForm } from '../../../src/cards/setup/settings/people-forms.ts';
import { sectionForm } from '../../../src/cards/setup/settings/section-form.ts';
import {
  settingsCard,
  settingsChangedCard,
  settingsSavedCard,
} from '../../../src/cards/setup/settings/settings-card.ts';
import type { Locale, Platform } from '../../../src/domain/organisation.ts';
import { SECTION_FIELDS, type TypedSection } from '../../../src/domain/setup/settings/table.ts';
import { makeOrganisation, makePerson } from '../../flows/people.ts';
import { foundingCards, foundingForms } from './founding-samples.ts';
import { offer } from './offer.ts';

const SECTIONS = Object.keys(SECTION_FIELDS) as TypedSection[];
const ruben = makePerson({ id: 'ruben', name: 'Ruben Jansen', role: 'manager' });
const of = {
  organisation: makeOrganisation({
    checkin: { day: 3, days: 7 },
    openLeadsPerRep: 12,
    teamGroups: { sales: { platform: 'slack', workspace: 'T1', id: 'S1', name: 'Sales team' } },
  }),
  people: [makePerson(), ruben, makePerson({ id: 'daan', name: 'Daan Mulder', team: 'marketing' })],
};

export const cards: Record<string, (locale: Locale) => Card> = {
  ...foundingCards,
  settings: (locale) => settingsCard(of, ['manager'], locale),
  'settings-of-administrator': (locale) => settingsCard({ ...of, people: [] }, ['administrator'], locale),
  'settings-changed': (locale) => settingsChangedCard('days', { by: 'sales', name: 'Ruben Jansen' }, of, locale),
  'settings-changed-by-administrator': (locale) => settingsChangedCard('members', { by: 'administrator' }, of, locale),
  'workspace-joined': (locale) => workspaceJoinedCard('Noordlicht Gent', 'Noordlicht', locale),
  'settings-saved': (locale) => settingsSavedCard('channels', of, locale),
};

/** Each with something to choose from, as a platform would offer it. */
export const forms: Record<string, (locale: Locale, platform: Platform) => Form> = {
  ...Object.fromEntries(SECTIONS.map((each) => [each, (locale: Locale) => sectionForm(each, of.organisation, locale)])),
  ...foundingForms,
  join: (locale) => joinForm({ kind: 'join.form-asked', standing: 'other', locale }),
  channels: (locale) => offer(channelsForm(of.organisation, HERE, locale)),
  segment: (locale) => offer(segmentForm(of.organisation, locale)),
  managers: (locale) => offer(managersForm(of, HERE, locale)),
  members: (locale) => offer(membersForm(of, HERE, locale)),
  person: (locale) => offer(chooseForm(of, locale)),
  place: (locale) => placeForm(ruben, locale),
};

const HERE = { platform: 'slack', id: 'T1' } as const;
