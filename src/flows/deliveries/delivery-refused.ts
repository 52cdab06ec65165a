import type { Delivery, DeliveryFailure } from '../../domain/deliveries/delivery.ts';
import { type CardKind, hasCard } from '../../domain/deliveries/message-kinds.ts';
import {
  type ChatTarget,
  getTargetIdentity,
  isChatTarget,
  isSameWorkspace,
  type PersonTarget,
} from '../../domain/deliveries/target.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../../store/change.ts';
import type { Reads } from '../../store/store.ts';
import { change, reply } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';
import { beginMessages, type Message, type Receivers, readReceivers } from '../shared/begin-messages.ts';
import { findDirectTarget, listDirectTargets } from '../shared/direct-target.ts';

/**
 * `isUnderWay`: it was not ended by another meanwhile. `managers`: those of sales. `elsewhere`: other places of the person it was
 * for, which are not known to be closed.
 */
type Facts = { isUnderWay: boolean; isKnownClosed: boolean; managers?: Receivers; elsewhere: ChatTarget[] };

/**
 * Messages that are sent to some for what they said or did not say, as only they know. That one of these could not be
 * brought would tell a manager to whom it went, so nobody hears of it; other messages to them will show it.
 */
const IS_ABOUT_READER: Record<CardKind, boolean> = {
  receipt: true,
  reminder: true,
  thanks: true,
  invitation: false,
  bundle: true,
  talks: false,
  draft: false,
  summary: false,
  'summary-page': false,
  lead: false,
  'lead-list': false,
  'lead-held': false,
  'leads-held': false,
  'lead-line': false,
  'lead-moved': false,
  'lead-step': false,
  'lead-snooze-over': false,
  'lead-waiting': false,
  'lead-escalation': false,
  'leads-unreached': false,
  'leads-unattended': false,
  digest: false,
  month: false,
  signal: false,
  load: false,
  // That it was about them, a manager would learn of a judgement.
  'record-refused': true,
  'source-stuck': false,
  greeting: false,
  'test-lead': false,
  'account-linked': false,
  'listener-off': false,
  'target-closed': false,
  'workspace-paused': false,
  home: true,
  'setup-card': false,
  'room-asked': false,
  'settings-changed': false,
  'workspace-joined': false,
  term: false,
  'term-proposal': false,
  'term-agreed': true,
  'term-review': false,
  'points-disputed': false,
  'pair-proposal': false,
  'pair-agreed': false,
  'pair-ending': false,
  introduction: false,
  'goal-sharing': false,
  'goal-shared': false,
  'agreement-noted': false,
  'agreement-due': false,
};

function isAboutReader(subject: Subject): boolean {
  return hasCard(subject) && IS_ABOUT_READER[subject.kind];
}

/**
 * It ends, and with it comes all that follows: killed in between, nobody would ever be told. A place that takes no messages is
 * marked. What was for a person goes where else they are; else the sales managers are told, once a reason, until something comes there
 * again or the set-up is applied.
 */
export const deliveryRefused: UnguardedFlow<'delivery.refused', Facts> = {
  read: async (reads, _nobody, { failure }, now) => {
    const { target, organisation } = failure.delivery;
    const isUnderWay = await reads.isUnderWay(organisation, failure.delivery);
    if (!isChatTarget(target)) return { isUnderWay, isKnownClosed: false, elsewhere: [] };
    const managers = await readManagers(reads, organisation, now);
    return {
      isUnderWay,
      isKnownClosed: await reads.isReasonKnown(organisation, target, failure.reason),
      ...(managers && { managers }),
      elsewhere: failure.isTargetClosed ? await findElsewhere(reads, { ...failure.delivery, target }) : [],
    };
  },
  decide: ({ more: { isUnderWay, isKnownClosed, managers, elsewhere } }, { failure }, now) => {
    const { delivery, reason, isSomebodyNeeded } = failure;
    if (!isUnderWay) return reply({ kind: 'declined', why: 'it is another’s by now' });
    const { target, organisation, subject } = delivery;
    // Where nothing of ours comes, nobody misses it.
    const isIdle = subject.kind === 'greeting' && subject.of === 'nothing';
    const ended = endDelivery(failure, now);
    const [other] = elsewhere;
    const sentOn = other === undefined ? dropBundle(delivery) : sendOn(delivery, other, now);
    if (!isChatTarget(target)) return change(ended);
    if (!isSomebodyNeeded || isIdle) return change(ended, ...dropBundle(delivery));
    if (isAboutReader(subject)) return change(ended, ...sentOn);
    const closed: Change[] = isKnownClosed ? [] : [{ kind: 'target.closed', organisation, target, reason, at: now }];
    const isToBeTold = other === undefined && !isKnownClosed;
    const told = isToBeTold && managers ? tellManagers(managers, { target, subject }, reason, now) : [];
    return change(ended, ...closed, ...sentOn, ...told);
  },
};

function endDelivery({ delivery, state, reason, isTargetClosed }: DeliveryFailure, at: Instant): Change {
  const result = state === 'expired' ? { kind: state, reason } : { kind: state, reason, isTargetClosed };
  return { kind: 'delivery.ended', delivery, result, at, againAt: at };
}

async function findElsewhere(
  reads: Reads,
  { organisation, target, subject }: Delivery<ChatTarget>,
): Promise<ChatTarget[]> {
  switch (target.kind) {
    case 'channel':
    case 'home':
      return [];
    case 'person': {
      const places = listDirectTargets(await reads.person(getTargetIdentity(target)));
      const closed = await Promise.all(places.map((each) => reads.isTargetClosed(organisation, each)));
      const here = places.findIndex((each) => isSameWorkspace(each, target));
      // A place that is not marked closed is not tried twice.
      return places.filter(
        (each, place) =>
          closed[place] === false && !isSameWorkspace(each, target) && (place > here || !isAboutReader(subject)),
      );
    }
  }
}

/** What it would have shown waits no longer. */
function dropBundle({ organisation, subject }: Delivery): Change[] {
  return subject.kind === 'bundle' ? [{ ...subject, kind: 'bundle.dropped', organisation }] : [];
}

async function readManagers(reads: Reads, id: string, now: Instant): Promise<Receivers | undefined> {
  const [organisation, people] = await Promise.all([reads.organisation(id), reads.people(id)]);
  const managers = people.filter((person) => person.role === 'manager' && person.team === 'sales');
  return organisation && readReceivers(reads, organisation, managers, now);
}

/** As a message of its own: what was a line or an update of one that never stood says nothing alone. */
function sendOn({ kind, organisation, subject }: Delivery, target: ChatTarget, at: Instant): Change[] {
  if (kind === 'post') return [{ kind: 'post.queued', organisation, subject, target, at }];
  return kind === 'direct' ? [{ kind: 'direct.queued', organisation, subject, target, at }] : [];
}

type Lost = Pick<Delivery<ChatTarget>, 'target' | 'subject'>;

/** Telling that nobody can be told would go round in circles. */
function tellManagers(managers: Receivers, { target, subject }: Lost, reason: string, at: Instant): Change[] {
  if (subject.kind === 'target-closed') return [];
  const { platform, workspace, id } = target;
  const told = { kind: 'target-closed', target: id, platform, workspace, reason } as const;
  const messages = [...managers.byId.values()].map(({ person }): Message => {
    const near = findDirectNear(person, target);
    return { person: person.id, subject: told, ...(near && { near }) };
  });
  return beginMessages(managers, messages, at);
}

/** The manager's direct messages in the workspace where it happened, or else where they are. */
function findDirectNear(manager: Person, { platform, workspace }: ChatTarget): PersonTarget | undefined {
  const here = manager.identities.filter((each) => each.platform === platform && each.workspace === workspace);
  return findDirectTarget(here.length === 0 ? manager : { ...manager, identities: here });
}
