import {
  type BegunSubject,
  BUNDLE_LINES_MAX,
  getMessageKind,
  getUrgencyRank,
  type WaitingMessage,
} from '../../domain/deliveries/message-kinds.ts';
import type { Pause } from '../../domain/deliveries/pause.ts';
import { isSameWorkspace, type PersonTarget } from '../../domain/deliveries/target.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { addDays } from '../../domain/working-time.ts';
import type { Change } from '../../store/change.ts';
import { defineRule } from '../room.ts';
import { countMessages, gatherByPerson, makeReceivers, type Receiver, sendMessage } from '../shared/begin-messages.ts';
import { listDirectTargets } from '../shared/direct-target.ts';

/** So many people get what waited for them in a minute. */
const RECEIVERS_MAX = 100;

/** Those who work now and for whom something waits, with what does. */
type Facts = { due: { receiver: Receiver; waiting: WaitingMessage[] }[]; pauses: Pause[] };

/** When people begin to work they get what waited for them, as far as their day has room: several things as one message. */
export const releaseWaiting = defineRule<Organisation, Facts>({
  read: async (reads, organisation, now) => {
    const { id } = organisation;
    const days = await reads.messageDays(id);
    const awaited = new Set(days.flatMap(({ person, waitsFrom }) => (waitsFrom === undefined ? [] : [person])));
    if (awaited.size === 0) return NOTHING_WAITS;
    const [everybody, absences] = await Promise.all([reads.people(id), reads.absences(id)]);
    const people = everybody.filter((person) => awaited.has(person.id));
    const { byId } = makeReceivers({ organisation, people, days, absences }, now);
    const receivers = [...byId.values()].filter(mayReceive).slice(0, RECEIVERS_MAX);
    if (receivers.length === 0) return NOTHING_WAITS;
    const [waiting, pauses] = await Promise.all([
      reads.waitingAmong(
        id,
        receivers.map(({ person }) => person.id),
      ),
      reads.pauses(id),
    ]);
    const byPerson = gatherByPerson(waiting);
    return {
      due: receivers.map((receiver) => ({ receiver, waiting: byPerson.get(receiver.person.id) ?? [] })),
      pauses,
    };
  },
  decide: ({ due, pauses }, organisation, now) =>
    due.flatMap(({ receiver, waiting }) => {
      const target = chooseTarget(receiver, pauses);
      return target === undefined ? [] : releaseTo({ receiver, target }, waiting, organisation, now);
    }),
  beginsPart: 'messages.counted',
});

const NOTHING_WAITS: Facts = { due: [], pauses: [] };

function mayReceive({ isWorking, isAwaited, left, target }: Receiver): boolean {
  return isWorking && isAwaited && left > 0 && target !== undefined;
}

/** Where the platform takes messages now, if there is such a place. */
function chooseTarget({ person, target }: Receiver, pauses: Pause[]): PersonTarget | undefined {
  const isOpen = (each: PersonTarget) =>
    !pauses.some(({ workspace: { platform, id } }) => isSameWorkspace(each, { ...each, platform, workspace: id }));
  return listDirectTargets(person).find(isOpen) ?? target;
}

/** What goes as one message. */
type Going = { urgency: number; messages: WaitingMessage[] };

function releaseTo(
  { receiver, target }: { receiver: Receiver; target: PersonTarget },
  waiting: WaitingMessage[],
  organisation: Organisation,
  now: Instant,
): Change[] {
  const due = waiting.filter(({ until, notBefore = '' }) => until > now && notBefore <= receiver.today);
  const spare = due.filter(({ subject }) => due.some((other) => isSaidBy(subject, other.subject)));
  const going = groupMessages(due.filter((each) => !spare.includes(each))).slice(0, receiver.left);
  return [
    ...countMessages(
      receiver,
      going.map(({ messages }) => messages.map(({ subject }) => subject)),
      organisation,
    ),
    ...spare.map((each) => releaseOne(each, organisation)),
    ...going.flatMap(({ messages }) => {
      const [first, ...others] = messages;
      if (first === undefined) return [];
      return others.length === 0
        ? [releaseOne(first, organisation), sendMessage(organisation.id, first.subject, target, now)]
        : bundle(messages, { receiver, target }, organisation, now);
    }),
  ];
}

/** What stays goes as itself, all else together; in the order in which they go. */
function groupMessages(waiting: WaitingMessage[]): Going[] {
  const rank = ({ urgency }: WaitingMessage) => getUrgencyRank(urgency);
  const [staying, passing] = [true, false].map((stays) =>
    waiting.filter(({ subject }) => getMessageKind(subject).stays === stays),
  ) as [WaitingMessage[], WaitingMessage[]];
  const alone = staying.map((message): Going => ({ urgency: rank(message), messages: [message] }));
  const together: Going[] =
    passing.length === 0 ? [] : [{ urgency: Math.min(...passing.map(rank)), messages: passing }];
  return [...alone, ...together].toSorted((one, other) => one.urgency - other.urgency);
}

/** Nobody is reminded of what they are only now asked. */
function isSaidBy(subject: BegunSubject, other: BegunSubject): boolean {
  return subject.kind === 'reminder' && other.kind === 'invitation' && subject.month === other.month;
}

function releaseOne({ id, person }: WaitingMessage, { id: organisation }: Organisation): Change {
  return { kind: 'message.released', organisation, person, message: id };
}

/** What is beyond a bundle’s lines waits for the bundle of another day. */
function bundle(
  messages: WaitingMessage[],
  { receiver, target }: { receiver: Receiver; target: PersonTarget },
  { id: organisation }: Organisation,
  at: Instant,
): Change[] {
  const person = receiver.person.id;
  const shown = messages.slice(0, BUNDLE_LINES_MAX).map(({ id }) => id);
  const leftUntil = addDays(receiver.today, 1);
  return [
    { kind: 'messages.bundled', organisation, person, messages: shown, at, leftUntil },
    { kind: 'direct.queued', organisation, subject: { kind: 'bundle', person, at }, target, at },
  ];
}
