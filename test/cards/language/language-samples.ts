import type { Card, Form } from '../../../src/cards/card.ts';
import { definitionDisputedCard, profileDisputedCard } from '../../../src/cards/language/disputed-card.ts';
import { lexiconCard, meaningsCard, unknownWordCard, versionsCard } from '../../../src/cards/language/lexicon-card.ts';
import { shownTermCard, termCard } from '../../../src/cards/language/term-card.ts';
import { termForm } from '../../../src/cards/language/term-form.ts';
import {
  disputeSettledCard,
  proposalCard,
  proposalSettledCard,
  reviewCard,
  reviewSettledCard,
  termAgreedCard,
} from '../../../src/cards/language/term-messages.ts';
import { disputeThanksCard } from '../../../src/cards/leads/definition/dispute-card.ts';
import { misfitCard, reasonThanksCard } from '../../../src/cards/leads/reason-card.ts';
import {
  roomAskedCard,
  roomOffNotice,
  roomSettledCard,
  stepCard,
  switchedNotice,
} from '../../../src/cards/setup/step-card.ts';
import type { TermEntry, TermVersion } from '../../../src/domain/language/term.ts';
import type { DefinedCriterion } from '../../../src/domain/leads/definition/definition.ts';
import { WORDING } from '../../../src/domain/leads/definition/points.ts';
import type { Locale } from '../../../src/domain/organisation.ts';
import type { RoomSwitch } from '../../../src/domain/setup/steps/room-switch.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { say } from '../../../src/words/say.ts';
import { makeLead, makeOrganisation, makePerson } from '../../flows/people.ts';
import { AT } from '../finding-samples.ts';

/** Its channels have ids as long as Teams makes them. */
const organisation = makeOrganisation({
  channels: makeOrganisation().channels.map((channel, place) =>
    place === 0 ? channel : { ...channel, platform: 'teams', id: `19:${'a1b2'.repeat(15)}@thread.tacv2` },
  ),
});
const names = new Map([
  ['sanne', 'Sanne de Boer'],
  ['ruben', 'Ruben Jansen'],
  ['helen', 'Helen Brooks'],
]);
const TEXT =
  'Heeft budget en een beslisser, wil dit kwartaal praten, en past bij ons klantprofiel: industrie of infra, vanaf 50 mensen.';
const version = (more: Partial<TermVersion> = {}): TermVersion => ({
  term: 'aB3_efgh-jklmnop',
  number: 1,
  name: 'SQL',
  spellings: ['sales qualified lead', 'warme lead'],
  text: TEXT,
  example: 'Vroeg na het webinar zelf om een proefvlak.',
  reviewDays: 90,
  criteria: [],
  state: 'proposed',
  by: 'sanne',
  at: AT - 2 * DAY_MS,
  signatures: { sales: { person: 'ruben', at: AT - DAY_MS } },
  ...more,
});
const agreed = version({
  number: 2,
  state: 'agreed',
  agreedAt: AT - DAY_MS,
  signatures: { sales: { person: 'ruben', at: AT }, marketing: { person: 'helen', at: AT } },
});
const term = {
  id: 'aB3_efgh-jklmnop',
  organisation: 'acme',
  name: 'SQL',
  spellings: [],
  reviewDays: 90,
  reviewAt: AT + 89 * DAY_MS,
  keptBy: [],
};
const criteria: DefinedCriterion[] = [
  { key: 'budget', labels: { nl: 'Budget bekend', en: 'Budget known' }, isRequired: true },
  { key: 'contact', labels: { nl: 'Telefoon bekend', en: 'Phone known' }, isRequired: true, field: 'phone' },
  { key: 'fit', labels: { nl: 'Past bij ons', en: 'Fits us' }, isRequired: false },
];
const profile = {
  name: 'Klantprofiel',
  text: 'Voor wie wij het beste werken.',
  spellings: [],
  parts: { size: '50 tot 500 mensen', sector: 'Staalbouw, infra, maritiem', role: 'Hoofd inkoop of techniek' },
};
const message = {
  name: 'infra',
  text: '',
  spellings: [],
  parts: {
    who: 'Beheerders van bruggen en sluizen',
    how: 'Met een proefvlak op hun eigen object',
    what: 'Twintig jaar zonder onderhoud, en wij bewijzen het.',
  },
};
const entry: TermEntry = { term, agreed, proposed: version({ number: 3 }) };
const list: TermEntry[] = ['SQL', 'MQL', 'Ideaal klantprofiel'].map((name, place) => {
  const own = { ...term, id: `${place}`.padEnd(16, 'x'), name };
  return place === 1
    ? { term: own, proposed: version({ term: own.id, name }) }
    : { term: own, agreed: { ...agreed, term: own.id, name } };
});
const here = (locale: Locale) => ({ locale, zone: 'Europe/Amsterdam', now: AT });
const step = (locale: Locale) => ({ locale, zone: 'Europe/Amsterdam', today: '2026-11-23' });
const manager = (locale: Locale) => makePerson({ id: 'helen', role: 'manager', team: 'marketing', locale });
const asked: RoomSwitch = { room: 'language', state: 'asked', by: 'ruben', team: 'sales', at: AT - DAY_MS };
const why = (locale: Locale) => say(locale, 'lexicon.why', { reasons: 7, leads: 31 });
const noticed = (reply: ReturnType<typeof switchedNotice>): Card => {
  if (reply.kind !== 'notice' && reply.kind !== 'refusal') throw new Error(reply.kind);
  return reply.card;
};

/** What people are shown of the lexicon, and of what is switched on. */
export const cards: Record<string, (locale: Locale) => Card> = {
  'term-agreed': (locale) => termCard({ entry, version: agreed, names }, makePerson({ locale }), organisation, AT),
  'term-definition': (locale) =>
    termCard({ entry, version: { ...agreed, criteria }, names }, makePerson({ locale }), organisation, AT),
  'term-proposed': (locale) =>
    termCard({ entry, version: version({ number: 3 }), names }, manager(locale), organisation, AT),
  'term-in-channel': (locale) => shownTermCard({ entry, version: agreed, names }, here(locale)),
  'term-proposal': (locale) => proposalCard({ entry, version: version(), names }, here(locale)),
  'term-proposal-settled': (locale) => proposalSettledCard({ entry, version: version(), names }, here(locale)),
  'term-review-settled': (locale) =>
    reviewSettledCard(agreed, say(locale, 'term.kept-half', { team: 'sales' }), locale),
  'term-disputed-settled': (locale) => disputeSettledCard(entry, names, here(locale)) ?? { summary: '', parts: [] },
  'term-told': (locale) => termAgreedCard(agreed, locale),
  'term-review': (locale) => reviewCard({ entry, version: agreed, names }, true, here(locale)),
  'term-profile': (locale) =>
    termCard({ entry, version: { ...agreed, ...profile }, names }, makePerson({ locale }), organisation, AT),
  'term-message': (locale) =>
    termCard({ entry, version: { ...agreed, ...message }, names }, makePerson({ locale }), organisation, AT),
  'term-disputed-profile': (locale) =>
    profileDisputedCard({ ...agreed, name: 'Klantprofiel' }, ['size', 'region'], locale) ?? { summary: '', parts: [] },
  'lead-which-part': (locale) => misfitCard(makeLead(), locale, profile.parts),
  'term-disputed': (locale) =>
    definitionDisputedCard({ ...agreed, criteria }, ['budget', WORDING], locale) ?? { summary: '', parts: [] },
  'lead-point-asked': (locale) => reasonThanksCard(makeLead(), { reason: 'no_need' }, locale, { version: 2, criteria }),
  'lead-point-thanks': (locale) =>
    disputeThanksCard(makeLead(), { key: 'budget', ...(criteria[0] && { criterion: criteria[0] }) }, locale),
  'term-versions': (locale) =>
    versionsCard(
      [version({ number: 3 }), agreed, version({ state: 'replaced', agreedAt: AT - 9 * DAY_MS })],
      0,
      here(locale),
    ),
  lexicon: (locale) => lexiconCard(list, 0, [{ words: 'pijplijn', times: 4 }], locale),
  'lexicon-empty': (locale) => lexiconCard([], 0, [], locale),
  'lexicon-meanings': (locale) => meaningsCard('sql', list.slice(0, 2), locale),
  'lexicon-unknown': (locale) => unknownWordCard('pijplijn', locale),
  'step-next': (locale) =>
    stepCard([], { to: { room: 'language', state: 'off', at: 0 }, why: why(locale) }, manager(locale), step(locale)),
  'step-asked': (locale) =>
    stepCard([], { to: asked, why: why(locale), asker: 'Ruben Jansen' }, manager(locale), step(locale)),
  'step-all-on': (locale) => stepCard(['language'], undefined, manager(locale), step(locale)),
  'room-asked': (locale) => roomAskedCard(asked, 'Ruben Jansen', why(locale), locale),
  'room-on': (locale) => roomAskedCard({ ...asked, state: 'on' }, 'Ruben Jansen', why(locale), locale),
  'room-asked-put-off': (locale) => roomSettledCard({ ...asked, state: 'put-off' }, manager(locale), step(locale)),
  'room-asked-own': (locale) => roomSettledCard({ ...asked, team: 'marketing' }, manager(locale), step(locale)),
  'room-off': (locale) => noticed(roomOffNotice('language', makePerson({ locale }))),
  'room-switched-on': (locale) => noticed(switchedNotice('on', 'language', manager(locale))),
};

export const forms: Record<string, (locale: Locale) => Form> = {
  term: (locale) => termForm({ asked: AT, name: 'pijplijn' }, locale),
  'term-definition-change': (locale) =>
    termForm({ asked: AT, from: { ...agreed, criteria }, newest: 3, kind: 'definition' }, locale),
  'term-profile': (locale) =>
    termForm({ asked: AT, from: { ...agreed, ...profile }, newest: 3, kind: 'profile' }, locale),
  'term-message': (locale) => termForm({ asked: AT, name: 'infra', kind: 'message', segment: 'infra' }, locale),
  'term-change': (locale) => termForm({ asked: AT, from: agreed, newest: 3 }, locale),
};
