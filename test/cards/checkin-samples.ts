import type { Card, Form, Reply } from '../../src/cards/card.ts';
import { answerForm, gateForm, savedForm, withdrawForm } from '../../src/cards/checkins/answer-forms.ts';
import {
  missingNotice,
  refusalNotice,
  startCard,
  statusCard,
  sureCard,
} from '../../src/cards/checkins/checkin-notices.ts';
import { draftCard, draftEditForm, draftElsewhereCard } from '../../src/cards/checkins/draft-card.ts';
import { type InvitationContent, invitationCard, reminderCard } from '../../src/cards/checkins/invitation-card.ts';
import { summaryCard, summaryPageCard } from '../../src/cards/checkins/summary-card.ts';
import type { SummaryContent } from '../../src/cards/checkins/summary-parts.ts';
import { sharedAnswersForm, sharedForm, talksCard, talksForm } from '../../src/cards/checkins/talks-card.ts';
import { exportForm, exportGateForm, type OwnPage } from '../../src/cards/privacy/export-forms.ts';
import { eraseCard, privacyCard } from '../../src/cards/privacy/privacy-card.ts';
import { selectPublishable } from '../../src/domain/checkins/anonymity.ts';
import { BANDS } from '../../src/domain/checkins/band.ts';
import {
  type DraftLine,
  type Invitation,
  type Participation,
  QUESTIONS,
  type Round,
} from '../../src/domain/checkins/checkin.ts';
import type { Locale } from '../../src/domain/organisation.ts';
import type { Team } from '../../src/domain/people/person.ts';

export const ZONE = 'Europe/Amsterdam';
export const TODAY = '2026-11-05';
const MONTH = '2026-11';
const OPENS = Date.UTC(2026, 10, 3, 8);
const CLOSES = Date.UTC(2026, 10, 10, 16, 30);

export const round: Round = {
  organisation: 'noordlicht',
  month: MONTH,
  state: 'open',
  k: 5,
  opensAt: OPENS,
  closesAt: CLOSES,
  away: 1,
  version: 1,
  touches: 0,
};
/** Closed with too few answers, and not opened again yet. */
const short: Round = { ...round, state: 'short', settledAt: CLOSES };

const makeInvitation = (person: string, team: Team, more: Partial<Invitation> = {}): Invitation => ({
  person,
  team,
  interviewer: team === 'sales' ? 'helen' : 'ruben',
  minutes: 90,
  talkAt: Date.UTC(2026, 10, 5, 9),
  hasAnswered: false,
  hasTalked: false,
  reminders: 0,
  ...more,
});

const ANSWERS = [
  'Samen naar de beurs in Utrecht: eindelijk dezelfde gesprekken gehoord.',
  'A customer who said yes after eight months.',
  'Dat [naam] meedacht over de campagne voor offshore.',
  'Een rustige week om het CRM op te ruimen.',
  'Three demos that came from one webinar.',
  'De nieuwe brochure, die klanten echt lezen.',
];

/** So many lines of a question, by turns of both teams where `teams`. */
export function makeLines(count: number, teams = false): DraftLine[] {
  return QUESTIONS.flatMap((question) =>
    Array.from({ length: count }, (_none, place): DraftLine => {
      const team = place % 2 === 0 ? 'sales' : 'marketing';
      const text = `${ANSWERS[place % ANSWERS.length]}${place < ANSWERS.length ? '' : ` (${place})`}`;
      return { id: `${question}-${place}`, question, text, isHidden: false, ...(teams && { team }) };
    }),
  );
}

export function makeSummary(lines: DraftLine[], participation: Participation, locale: Locale): SummaryContent {
  return { month: MONTH, k: 5, questions: selectPublishable(lines, 5), participation, locale };
}

const addTheme = (lines: DraftLine[]) =>
  lines.map((line, place) => (place % 6 < 2 ? { ...line, theme: 'Samen op pad' } : line));
const nearly: Participation = { asked: 12, kind: 'nearly-all' };

const CALENDAR = {
  google: 'https://calendar.google.com/x',
  outlook: 'https://outlook.office.com/x',
  file: 'https://bot.example/talks/x.ics',
};

function invitationContent(more: Partial<Invitation>, state: Round['state'], locale: Locale): InvitationContent {
  return {
    round: { ...(state === 'short' ? short : round), state },
    invitation: makeInvitation('sanne', 'sales', more),
    interviewer: 'Helen Brooks',
    calendar: CALENDAR,
    locale,
    zone: ZONE,
    today: TODAY,
  };
}

function getNoticeCard(reply: Reply): Card {
  if (reply.kind !== 'notice' && reply.kind !== 'refusal') throw new Error(reply.kind);
  return reply.card;
}

const partners = [
  { person: 'lotte', name: 'Lotte Smit', minutes: 90, talkAt: Date.UTC(2026, 10, 5, 9), hasTalked: true },
  { person: 'noor', name: 'Noor el Amrani', minutes: 60, talkAt: Date.UTC(2026, 10, 5, 13), hasTalked: false },
].map((partner) => ({ ...partner, calendar: CALENDAR }));
const all = [
  ...['sanne', 'bram', 'jack'].map((person) => makeInvitation(person, 'sales', { hasAnswered: true })),
  ...['lotte', 'noor'].map((person) => makeInvitation(person, 'marketing', { hasTalked: true })),
];

function makeDraftCard(
  state: Round['state'],
  lines: DraftLine[],
  both: boolean,
  locale: Locale,
  teamsWithout: Team[] = [],
): Card {
  const approved = { ...(state === 'short' ? short : round), state, version: 3 };
  const approvals = [
    { team: 'sales' as const, person: 'ruben', name: 'Ruben Dijkstra', version: 3 },
    { team: 'marketing' as const, person: 'helen', name: 'Helen Brooks', version: both ? 3 : 2 },
  ];
  const picture = makeSummary(lines, nearly, locale);
  return draftCard({
    round: approved,
    summary: picture,
    hidden: 1,
    approvals,
    isApproved: both,
    teamsWithout,
    channel: '#sales-marketing',
    locale,
    zone: ZONE,
    today: TODAY,
  });
}

/** Every message of a check-in. */
export const cards: Record<string, (locale: Locale) => Card> = {
  start: (locale) => {
    const plan = { kind: 'plan' as const, round, invitations: all, away: [] };
    const nameOf = (person: string) => `${person} X`;
    return startCard(plan, { nameOf, askedAt: { when: 'now', at: 0 } }, { locale, zone: ZONE, month: MONTH });
  },
  'start-no-manager': (locale) =>
    getNoticeCard(missingNotice({ kind: 'no-manager', team: 'marketing' }, { locale, zone: ZONE, month: MONTH })),
  'start-too-few': (locale) =>
    getNoticeCard(missingNotice({ kind: 'too-few', asked: 4, k: 5 }, { locale, zone: ZONE, month: MONTH })),
  'start-no-channel': (locale) =>
    getNoticeCard(missingNotice({ kind: 'no-channel' }, { locale, zone: ZONE, month: MONTH })),
  refused: (locale) => getNoticeCard(refusalNotice('is-open', round, { locale, zone: ZONE, month: MONTH })),
  invitation: (locale) => invitationCard(invitationContent({}, 'open', locale)),
  'invitation-answered': (locale) =>
    invitationCard(invitationContent({ hasAnswered: true, hasTalked: true }, 'open', locale)),
  'invitation-short': (locale) => invitationCard(invitationContent({ hasAnswered: true }, 'short', locale)),
  'invitation-lapsed': (locale) => invitationCard(invitationContent({}, 'lapsed', locale)),
  'invitation-closed': (locale) => invitationCard(invitationContent({}, 'review', locale)),
  'invitation-published': (locale) => invitationCard(invitationContent({ hasTalked: true }, 'published', locale)),
  'invitation-cancelled': (locale) => invitationCard(invitationContent({}, 'cancelled', locale)),
  reminder: (locale) => reminderCard(round, { locale, zone: ZONE, month: MONTH }),
  talks: (locale) => talksCard({ round, partners, shared: 1, locale, zone: ZONE, today: TODAY }),
  'talks-held': (locale) =>
    talksCard({ round, partners: partners.slice(0, 1), shared: 0, locale, zone: ZONE, today: TODAY }),
  ...Object.fromEntries(
    BANDS.map((band) => {
      const open = { ...round, morning: { day: '2026-11-05', band } };
      return [`status-${band}`, (locale: Locale) => statusCard(open, all.length, { locale, zone: ZONE, month: MONTH })];
    }),
  ),
  'sure-close': (locale) => sureCard('close', { ...round, morning: { day: '2026-11-05', band: 'half' } }, locale),
  'sure-cancel': (locale) => sureCard('cancel', round, locale),
  'draft-merged': (locale) => makeDraftCard('review', addTheme(makeLines(6)), false, locale),
  'draft-approved': (locale) => makeDraftCard('review', makeLines(12, true), true, locale),
  'draft-stuck': (locale) => makeDraftCard('review', makeLines(12, true), false, locale, ['marketing']),
  'draft-elsewhere': (locale) => draftElsewhereCard(MONTH, locale),
  'draft-short': (locale) => makeDraftCard('short', makeLines(2), false, locale),
  'draft-lapsed': (locale) => makeDraftCard('lapsed', [], false, locale),
  'draft-published': (locale) => makeDraftCard('published', makeLines(6), true, locale),
  summary: (locale) =>
    summaryCard(makeSummary(addTheme(makeLines(6)), { asked: 6, kind: 'exact', answered: 6 }, locale)),
  'summary-teams': (locale) => summaryCard(makeSummary(addTheme(makeLines(24, true)), nearly, locale)),
  'summary-one-question': (locale) =>
    summaryCard(
      makeSummary(
        makeLines(6).filter(({ question }) => question === 'lost'),
        { asked: 30, kind: 'some' },
        locale,
      ),
    ),
  'summary-page': (locale) => {
    const [shown] = selectPublishable(addTheme(makeLines(24, true)), 5);
    const card = shown && summaryPageCard(shown, 0, locale);
    if (card === undefined) throw new Error('no page');
    return card;
  },
  privacy: (locale) => privacyCard({ k: 5, lines: 30, leadDays: 400, elsewhere: [] }, locale),
  'privacy-told': (locale) => privacyCard({ k: 5, lines: 30, leadDays: 400, elsewhere: ['crm', 'listeners'] }, locale),
  'privacy-named': (locale) => privacyCard({ k: 5, lines: 30, leadDays: 400, elsewhere: ['crm-named'] }, locale),
  erase: (locale) => eraseCard(locale),
};

const words = { gained: 'Samen met [naam]', goal: 'Minder vergaderen' };
const by = (locale: Locale) => ({ interviewer: 'Helen Brooks', locale });

const own: OwnPage[] = [
  { part: 'answers', sections: [{ title: 'own.goals', lines: ['“Minder mails”'] }] },
  {
    part: 'other',
    sections: [
      { title: 'own.person', lines: ['Sanne de Boer', 'sales'] },
      { title: 'own.leads', lines: ['Jansma Staalbouw: bij jou.'] },
    ],
  },
];

/** Every form of a check-in, and those that give somebody what is theirs. */
export const forms: Record<string, (locale: Locale) => Form> = {
  answer: (locale) => answerForm(MONTH, { readers: 'anonymised', isRemembered: false }, by(locale)),
  'answer-again': (locale) =>
    answerForm(
      MONTH,
      { goal: 'Elke lead bellen', answers: words, readers: 'interviewer', isRemembered: true },
      { ...by(locale), step: '1' },
    ),
  gate: (locale) => gateForm(MONTH, locale),
  saved: (locale) => savedForm(MONTH, words, { locale, wasScrubbed: true, isRareLanguage: true }),
  withdraw: (locale) => withdrawForm(round, { locale, zone: ZONE, month: MONTH }),
  'withdraw-short': (locale) => withdrawForm(short, { locale, zone: ZONE, month: MONTH }),
  'export-gate': exportGateForm,
  'export-answers': (locale) => exportForm(own, 0, locale),
  'export-other': (locale) => exportForm(own, 1, locale),
  'talks-told': (locale) => talksForm(MONTH, partners, locale),
  shared: (locale) => sharedForm(MONTH, partners, locale),
  'shared-read': (locale) =>
    sharedAnswersForm(
      MONTH,
      { person: 'lotte', answers: words },
      { name: 'Lotte Smit', deletedOn: '2027-01-02', today: '2026-11-24', locale },
    ),
  edit: (locale) => {
    const lines = makeLines(6).filter(({ question }) => question === 'gained');
    const marked = lines.map((line, place) => ({
      ...line,
      ...(place < 2 && { theme: 'Samen' }),
      isHidden: place === 4,
    }));
    return draftEditForm({ ...round, state: 'review' }, { question: 'gained', page: 0, lines: marked }, locale);
  },
};
