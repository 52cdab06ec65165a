import type { Subject, SubjectKind, SubjectOf } from '../subject.ts';
import { DAY_MS, type Instant } from '../time.ts';
import type { LocalDate } from '../working-time.ts';

/** In this order messages go on a day that has room for some of them: the most urgent first. */
export const URGENCIES = ['lead overdue', 'escalation', 'invitation', 'asked by a date', 'else'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Where no setting says otherwise, the bot begins so many messages to a person on one of their days. */
export const MESSAGES_A_DAY = 3;
/** So much joins a message that was begun. */
export const ADDED_MAX = 5;
/** So many of one person wait at once; then the least urgent falls away, of those the oldest. */
export const WAITING_MAX = 30;
/** A bundle has so many lines; what is left waits for the next. */
export const BUNDLE_LINES_MAX = 10;

/** A message that the bot begins. */
export type MessageKind = {
  urgency: Urgency;
  /** After so many days it is not said any more. */
  waitsDays: number;
  /** `named`: the person whom the subject names. `thanked`: whom the thanks are for. */
  gets: 'named' | 'thanked' | 'managers';
  /** It stays and is drawn again as things change, so it always goes as itself and never as a line of a bundle. */
  stays: boolean;
};

const WEEK = 7;
const MONTH = 30;

/**
 * `posted`: where many read it. `answer`: to what its reader did, at any hour. `bundle`: is counted by what it bundles. `outlet`: what
 * another system is told; people read it nowhere, so there is no card of it. `unfounded`: comes where no organisation is yet.
 */
type NotBegun = 'posted' | 'answer' | 'bundle' | 'outlet' | 'unfounded';

/** Every subject: how it is begun with a person, or why it never is. */
export const MESSAGE_KINDS = {
  'lead-escalation': { urgency: 'escalation', waitsDays: 3, gets: 'named', stays: false },
  'leads-unreached': { urgency: 'escalation', waitsDays: WEEK, gets: 'named', stays: false },
  // That all of its time is over is the most urgent there is: whoever sends it says so.
  'lead-step': { urgency: 'else', waitsDays: 3, gets: 'named', stays: false },
  invitation: { urgency: 'invitation', waitsDays: MONTH, gets: 'named', stays: true },
  // The last one is as urgent as the invitation: whoever sends it says so.
  reminder: { urgency: 'else', waitsDays: WEEK, gets: 'named', stays: false },
  talks: { urgency: 'asked by a date', waitsDays: MONTH, gets: 'named', stays: true },
  draft: { urgency: 'asked by a date', waitsDays: MONTH, gets: 'managers', stays: true },
  'target-closed': { urgency: 'asked by a date', waitsDays: WEEK, gets: 'managers', stays: false },
  'workspace-paused': { urgency: 'asked by a date', waitsDays: WEEK, gets: 'managers', stays: false },
  'term-proposal': { urgency: 'asked by a date', waitsDays: MONTH, gets: 'named', stays: false },
  'term-review': { urgency: 'asked by a date', waitsDays: MONTH, gets: 'named', stays: false },
  'points-disputed': { urgency: 'else', waitsDays: MONTH, gets: 'named', stays: false },
  'term-agreed': { urgency: 'else', waitsDays: MONTH, gets: 'named', stays: false },
  'pair-proposal': { urgency: 'asked by a date', waitsDays: MONTH, gets: 'named', stays: false },
  // Its end comes ten working days later.
  'pair-ending': { urgency: 'asked by a date', waitsDays: WEEK, gets: 'named', stays: false },
  'pair-agreed': { urgency: 'else', waitsDays: MONTH, gets: 'named', stays: false },
  introduction: { urgency: 'else', waitsDays: MONTH, gets: 'named', stays: false },
  'goal-sharing': { urgency: 'asked by a date', waitsDays: MONTH, gets: 'named', stays: false },
  'goal-shared': { urgency: 'else', waitsDays: MONTH, gets: 'named', stays: false },
  'agreement-noted': { urgency: 'else', waitsDays: MONTH, gets: 'named', stays: false },
  // Two working days later it is to be done.
  'agreement-due': { urgency: 'asked by a date', waitsDays: WEEK, gets: 'named', stays: false },
  'listener-off': { urgency: 'asked by a date', waitsDays: WEEK, gets: 'managers', stays: false },
  // The question lapses after 14 days.
  'room-asked': { urgency: 'asked by a date', waitsDays: 14, gets: 'named', stays: false },
  'settings-changed': { urgency: 'else', waitsDays: WEEK, gets: 'named', stays: false },
  'workspace-joined': { urgency: 'else', waitsDays: WEEK, gets: 'named', stays: false },
  signal: { urgency: 'else', waitsDays: WEEK, gets: 'managers', stays: false },
  load: { urgency: 'else', waitsDays: WEEK, gets: 'managers', stays: false },
  'leads-held': { urgency: 'asked by a date', waitsDays: WEEK, gets: 'named', stays: false },
  'record-refused': { urgency: 'asked by a date', waitsDays: WEEK, gets: 'named', stays: false },
  'source-stuck': { urgency: 'asked by a date', waitsDays: WEEK, gets: 'managers', stays: false },
  receipt: { urgency: 'else', waitsDays: MONTH, gets: 'named', stays: false },
  thanks: { urgency: 'else', waitsDays: MONTH, gets: 'thanked', stays: false },
  bundle: 'bundle',
  // Its reader asked for it.
  'lead-snooze-over': 'answer',
  'account-linked': 'answer',
  home: 'answer',
  'setup-card': 'answer',
  'setup-welcome': 'unfounded',
  term: 'posted',
  lead: 'posted',
  'lead-list': 'posted',
  'lead-held': 'posted',
  'lead-line': 'posted',
  'lead-waiting': 'posted',
  'leads-unattended': 'posted',
  'lead-moved': 'posted',
  digest: 'posted',
  month: 'posted',
  summary: 'posted',
  'summary-page': 'posted',
  greeting: 'posted',
  'test-lead': 'posted',
  record: 'outlet',
  'judged-event': 'outlet',
  'outcome-event': 'outlet',
  'held-event': 'outlet',
} as const satisfies Record<SubjectKind, MessageKind | NotBegun>;

/** What the bot begins a message about. */
export type BegunKind = {
  [K in SubjectKind]: (typeof MESSAGE_KINDS)[K] extends MessageKind ? K : never;
}[SubjectKind];
export type BegunSubject = SubjectOf<BegunKind>;

/** What people of an organisation are shown. */
export type CardKind = {
  [K in SubjectKind]: (typeof MESSAGE_KINDS)[K] extends 'outlet' | 'unfounded' ? never : K;
}[SubjectKind];

export function hasCard(subject: Subject): subject is SubjectOf<CardKind> {
  const kinds: Record<SubjectKind, MessageKind | NotBegun> = MESSAGE_KINDS;
  const kind = kinds[subject.kind];
  return kind !== 'outlet' && kind !== 'unfounded';
}

/** Others may join it as long as its reader’s day lasts. */
export function mayGrow(subject: { kind: SubjectKind }): subject is SubjectOf<'lead-step'> {
  return subject.kind === 'lead-step';
}

export function isBegun(subject: { kind: SubjectKind }): subject is BegunSubject {
  return typeof MESSAGE_KINDS[subject.kind] === 'object';
}

export function getMessageKind({ kind }: { kind: BegunKind }): MessageKind {
  return MESSAGE_KINDS[kind];
}

/** Something that waits for its reader's hours, or for a day that has room. */
export type WaitingMessage = {
  id: number;
  person: string;
  subject: BegunSubject;
  urgency: Urgency;
  /** Since when it waits, and until when it may. */
  at: Instant;
  until: Instant;
  /** Not before this day of its reader; absent where it may go as soon as they work. */
  notBefore?: LocalDate;
};

/** How somebody's day stands: so many messages were begun on it. */
export type MessageDay = { day: LocalDate; begun: number };

/** A message that others may join without another being begun: it is drawn again with what was `added`. */
export type OpenMessage = { subject: SubjectOf<'lead-step'>; added: string[] };

/**
 * Of one person: the newest day on which messages were begun, from which day on something waits for them (`''`: since
 * before), and how much; each absent where there is none.
 */
export type MessagesOfPerson = { person: string; newest?: MessageDay; waitsFrom?: LocalDate; waiting?: number };

/** Until when a message may wait: as long as its kind, or until what it is about is over. */
export function limitWaiting(subject: BegunSubject, at: Instant, isOver = Number.POSITIVE_INFINITY): Instant {
  return Math.min(at + getMessageKind(subject).waitsDays * DAY_MS, isOver);
}

export function getUrgencyRank(urgency: Urgency): number {
  return URGENCIES.indexOf(urgency);
}
