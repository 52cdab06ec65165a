import type { Subject, SubjectKind, SubjectOf } from '../../subject.ts';
import { DAY_MS, type Instant } from '../../time.ts';
import type { BegunKind } from '../message-kinds.ts';
import type { ChatTarget } from '../target.ts';
import { nameAsked, nameAskedAccount } from './asked.ts';

/** A message whose button is for one deed: what it asks about, and for how many days it is drawn again when that is done. */
type Ask<K extends SubjectKind> = { list(subject: SubjectOf<K>, target: ChatTarget): string[]; days: number };

/** Whoever looks at a lead so late looks at its card. */
const OF_LEADS = 14;
/** A signature may wait, and an agreement may be for a year ahead. */
const LONG = 400;

const aboutLeads = { list: ({ leads }: { leads: string[] }) => leads.map(nameLead), days: OF_LEADS };
const aboutAgreement = {
  list: ({ agreement }: { agreement: string }) => [nameAsked('agreement', agreement)],
  days: LONG,
};

/** What goes to one person, or asks something of a channel beside cards. */
type AskingKind = BegunKind | 'lead-snooze-over' | 'leads-unattended' | 'account-linked' | 'setup-welcome';

/** Every kind: what it asks about; undefined where its buttons only open something, or where it stays and is drawn again with what it shows. */
const ASKS = {
  'lead-step': {
    list: ({ lead, others = [], halves = [] }) => [lead, ...others, ...halves].map(nameLead),
    days: OF_LEADS,
  },
  'lead-snooze-over': { list: ({ lead }) => [nameLead(lead)], days: OF_LEADS },
  'lead-escalation': aboutLeads,
  'leads-unreached': aboutLeads,
  'leads-unattended': aboutLeads,
  'leads-held': aboutLeads,
  'record-refused': { list: ({ source, lead }) => [nameAsked('record', source, lead)], days: OF_LEADS },
  'term-proposal': { list: ({ term, version }) => [nameAsked('word', term, version)], days: LONG },
  'term-review': { list: ({ term }) => [nameAsked('review', term)], days: LONG },
  'points-disputed': { list: ({ of }) => [nameAsked('dispute', of)], days: LONG },
  'pair-proposal': { list: ({ version }) => [nameAsked('pair', version)], days: LONG },
  // It is over before the next is asked.
  'pair-ending': { list: () => [nameAsked('ending')], days: 60 },
  'goal-sharing': { list: ({ goal }) => [nameAsked('goal', goal)], days: LONG },
  'agreement-noted': aboutAgreement,
  'agreement-due': aboutAgreement,
  'room-asked': { list: ({ room }) => [nameAsked('room', room)], days: OF_LEADS },
  'account-linked': { list: ({ account }) => [nameAskedAccount(account)], days: LONG },
  'setup-welcome': {
    list: (_subject, { platform, workspace }) => [nameAsked('workspace', platform, workspace)],
    days: LONG,
  },
  // That somebody had not answered is not kept of a round that is closed; until then its button is good.
  reminder: undefined,
  invitation: undefined,
  talks: undefined,
  draft: undefined,
  'term-agreed': undefined,
  'pair-agreed': undefined,
  'goal-shared': undefined,
  introduction: undefined,
  'settings-changed': undefined,
  'workspace-joined': undefined,
  'target-closed': undefined,
  'workspace-paused': undefined,
  'listener-off': undefined,
  'source-stuck': undefined,
  signal: undefined,
  load: undefined,
  receipt: undefined,
  thanks: undefined,
} as const satisfies { [K in AskingKind]: Ask<K> | undefined };

/** What asks for something that is done once. */
export type AskKind = {
  [K in keyof typeof ASKS]: (typeof ASKS)[K] extends undefined ? never : K;
}[keyof typeof ASKS];

export function isAsk(subject: Subject): subject is SubjectOf<AskKind> {
  return findAsk(subject) !== undefined;
}

/** What this message asks about there, each thing by its name; nothing where it asks for nothing. */
export function listAsked(subject: Subject, target: ChatTarget): string[] {
  return findAsk(subject)?.list(subject as never, target) ?? [];
}

/** When what it asks lapses though nobody did anything: it is drawn again then, too. */
export function findAskEnd(subject: Subject): Instant | undefined {
  return 'over' in subject ? subject.over : undefined;
}

/** Until when a message that is queued now is drawn again once it is done; it is there still when that lapses. */
export function limitAsk(subject: Pick<Subject, 'kind'>, at: Instant, lapsesAt: Instant = at): Instant {
  return Math.max(at + (findAsk(subject)?.days ?? 0) * DAY_MS, lapsesAt + DAY_MS);
}

function findAsk({ kind }: Pick<Subject, 'kind'>): Ask<never> | undefined {
  const asks: Partial<Record<SubjectKind, Ask<never> | undefined>> = ASKS;
  return asks[kind];
}

function nameLead(lead: string): string {
  return nameAsked('lead', lead);
}
