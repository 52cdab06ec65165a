import type { Card, Form } from '../../src/cards/card.ts';
import {
  actionCard,
  actionRefusedNotice,
  actionReopenedCard,
  actionsCard,
  receiptCard,
} from '../../src/cards/findings/action-cards.ts';
import { actionForm, declineForm } from '../../src/cards/findings/action-forms.ts';
import { braveFailureForm, keptBraveFailureForm } from '../../src/cards/findings/failure-forms.ts';
import { notedCard, noteWordsForm, topicsCard } from '../../src/cards/findings/note-card.ts';
import { thanksCard, thanksForm } from '../../src/cards/findings/thanks-forms.ts';
import type { Action, Finding, MarketNote } from '../../src/domain/findings/finding.ts';
import type { Lead } from '../../src/domain/leads/lead.ts';
import type { Locale } from '../../src/domain/organisation.ts';
import type { Person, Team } from '../../src/domain/people/person.ts';

export const AT = Date.UTC(2026, 10, 23, 8, 30);
const organisation = 'noordlicht';

export const lead: Lead = {
  id: 'HiN_PiD8ivjGksBl',
  organisation,
  facts: { externalId: 'crm-4711', company: 'Brugrenovatie Zuid BV', contact: { name: 'Iris de Vries' } },
  receivedAt: AT,
};

export const note: MarketNote = {
  id: 'aB3_efgh-jklmnop',
  organisation,
  person: 'sanne',
  topic: 'price',
  mayBeQuoted: false,
  at: AT,
};
const words = 'Twee klanten noemden een prijs onder de onze.';

export const makeAction = (about: Finding, more: Partial<Action> = {}): Action => ({
  id: 'qR7_uvwx-zabcdef',
  organisation,
  about,
  words: 'We ask the budget on the form now.',
  state: 'open',
  by: 'helen',
  at: AT,
  changedAt: AT,
  ...more,
});

const FINDINGS: Finding[] = [
  { kind: 'reason', reason: 'no_budget' },
  { kind: 'reason', reason: 'other' },
  { kind: 'topic', topic: 'competitor' },
  { kind: 'campaign', campaign: 'corrosie-webinar' },
  { kind: 'finding', words: 'The brochure is out of date' },
];
const [noBudget = { kind: 'finding', words: '' }] = FINDINGS;
const declined = { state: 'declined', why: 'The form would be too long.' } as const;
/** As many as may be open. */
const twenty = Array.from({ length: 20 }, (_none, place) =>
  makeAction(FINDINGS[place % FINDINGS.length] ?? noBudget, { id: `action-${place}`.padEnd(16, '_') }),
);

const makeColleague = (name: string, team: Team): Person => ({
  id: name.toLowerCase(),
  organisation,
  name,
  team,
  role: 'member',
  locale: 'nl',
  identities: [],
});
const colleagues = [
  makeColleague('Noor', 'marketing'),
  makeColleague('Bram', 'sales'),
  makeColleague('Emma', 'marketing'),
];

function getRefusalCard(locale: Locale): Card {
  const reply = actionRefusedNotice(locale);
  if (reply.kind !== 'refusal') throw new Error(reply.kind);
  return reply.card;
}

/** Every message about what was said and done. */
export const cards: Record<string, (locale: Locale) => Card> = {
  topics: (locale) => topicsCard(undefined, AT, locale),
  'topics-lead': (locale) => topicsCard(lead, AT, locale),
  noted: (locale) => notedCard(note, locale),
  'noted-at': (locale) => notedCard(note, locale, { lead }),
  'noted-words-scrubbed': (locale) =>
    notedCard({ ...note, words, mayBeQuoted: true }, locale, {
      lead,
      quote: '[bedrijf] noemde een prijs onder de onze.',
    }),
  'noted-words': (locale) => notedCard({ ...note, words, mayBeQuoted: true }, locale),
  actions: (locale) =>
    actionsCard(
      FINDINGS.map((about) => makeAction(about)),
      locale,
    ),
  'actions-many': (locale) => actionsCard(twenty, locale),
  'action-open': (locale) => actionCard(makeAction(noBudget), locale),
  'action-done': (locale) => actionCard(makeAction(noBudget, { state: 'done' }), locale),
  'action-declined': (locale) => actionCard(makeAction(noBudget, declined), locale),
  'action-own-words': (locale) => actionCard(makeAction({ kind: 'finding', words }, { state: 'done' }), locale),
  'action-reopened': (locale) => actionReopenedCard(makeAction(noBudget), locale),
  'action-refused': getRefusalCard,
  'receipt-open': (locale) => receiptCard(makeAction(noBudget), locale),
  'receipt-done': (locale) => receiptCard(makeAction(noBudget, { state: 'done' }), locale),
  'receipt-declined': (locale) => receiptCard(makeAction({ kind: 'topic', topic: 'price' }, declined), locale),
  thanks: (locale) => thanksCard('Lotte Smit', 'Je belde al mijn leads dezelfde dag.', locale),
};

/** Every form. */
export const forms: Record<string, (locale: Locale) => Form> = {
  'note-words': (locale) => noteWordsForm(note, undefined, locale),
  'note-words-again': (locale) => noteWordsForm({ ...note, words }, lead, locale),
  action: (locale) => actionForm(['corrosie-webinar', 'beurs-voorjaar'], AT, locale),
  decline: (locale) => declineForm(makeAction(noBudget), locale),
  thanks: (locale) => thanksForm(colleagues, 'sales', { asked: AT, locale }),
  failure: (locale) => braveFailureForm(undefined, { asked: AT, locale }),
  'failure-again': (locale) => braveFailureForm(words, { asked: AT, locale }, '1'),
  'failure-shared': (locale) => keptBraveFailureForm('We belden [bedrijf] te vroeg.', true, { asked: AT, locale }),
};
