import {
  type BegunSubject,
  getMessageKind,
  getUrgencyRank,
  limitWaiting,
  MESSAGES_A_DAY,
  type MessageDay,
  type MessagesOfPerson,
  mayGrow,
  type Urgency,
  WAITING_MAX,
} from '../../domain/deliveries/message-kinds.ts';
import type { PersonTarget } from '../../domain/deliveries/target.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Absence, Person } from '../../domain/people/person.ts';
import { openReceivingClock } from '../../domain/people/receiving-clock.ts';
import type { Instant } from '../../domain/time.ts';
import { addDays, type LocalDate } from '../../domain/working-time.ts';
import type { Change } from '../../store/change.ts';
import type { Reads } from '../../store/store.ts';
import { findDirectTarget } from './direct-target.ts';

/** Somebody the bot may write to first. */
export type Receiver = {
  person: Person;
  target: PersonTarget | undefined;
  /** Their day on their own clock, and how many more messages it has room for. */
  today: LocalDate;
  left: number;
  isWorking: boolean;
  /** Something waits for them that may go now. */
  isAwaited: boolean;
  /** So much waits for them. */
  waiting: number;
  newest?: MessageDay;
  /** When they next work, where they do not now. */
  nextAt: Instant;
  /** When they next work on another day than today. */
  findTomorrow(): Instant;
};
export type Receivers = { organisation: Organisation; byId: ReadonlyMap<string, Receiver> };

/**
 * Something to tell somebody. `urgency`: where it is not that of its kind. `over`: when it is no longer worth telling. `near`:
 * where it is told when it goes at once, other than where they read messages first.
 */
export type Message = {
  person: string;
  subject: BegunSubject;
  urgency?: Urgency;
  over?: Instant;
  near?: PersonTarget;
};

/** What must be known of those to whom something may be begun: two questions, however many they are. */
export async function readReceivers(
  reads: Reads,
  organisation: Organisation,
  people: Person[],
  now: Instant,
): Promise<Receivers> {
  if (people.length === 0) return { organisation, byId: new Map() };
  const { id } = organisation;
  const [days, absences] = await Promise.all([reads.messageDays(id), reads.absences(id)]);
  return makeReceivers({ organisation, people, days, absences }, now);
}

/** The same of what is known. */
export function makeReceivers(
  known: { organisation: Organisation; people: Person[]; days: MessagesOfPerson[]; absences: Absence[] },
  now: Instant,
): Receivers {
  const { organisation, people, absences } = known;
  const days = new Map(known.days.map((each) => [each.person, each]));
  const clock = openReceivingClock(organisation, absences);
  return {
    organisation,
    byId: new Map(
      people.map((person): [string, Receiver] => {
        const { newest, waitsFrom, waiting = 0 } = days.get(person.id) ?? {};
        const today = clock.findDay(person, now);
        const nextAt = clock.findNext(person, now);
        return [
          person.id,
          {
            ...{ person, target: findDirectTarget(person), today, nextAt, isWorking: nextAt === now, waiting },
            left: (organisation.messagesADay ?? MESSAGES_A_DAY) - countBegun(newest, today),
            isAwaited: waitsFrom !== undefined && waitsFrom <= today,
            ...(newest !== undefined && { newest }),
            findTomorrow: () => clock.findAfter(person, today),
          },
        ];
      }),
    ),
  };
}

/**
 * Begins these messages, all of a decision at once: each goes now where its reader works and their day has room, the most urgent first; the others wait,
 * for the beginning of their work or of another day. Pure. Whoever cannot be reached gets none.
 */
export function beginMessages({ organisation, byId }: Receivers, messages: Message[], now: Instant): Change[] {
  const meant = gatherByPerson(messages);
  return [...meant].flatMap(([id, theirs]): Change[] => {
    const receiver = byId.get(id);
    const target = receiver?.target;
    if (receiver === undefined || target === undefined) return [];
    const sorted = theirs.toSorted((one, other) => getUrgencyRank(getUrgency(one)) - getUrgencyRank(getUrgency(other)));
    // What waits for this very moment goes first, and takes these along.
    const fits = receiver.isWorking && !receiver.isAwaited ? Math.max(0, receiver.left) : 0;
    const going = sorted.slice(0, fits);
    return [
      ...countMessages(
        receiver,
        going.map(({ subject }) => [subject]),
        organisation,
      ),
      ...going.map(({ subject, near }) => sendMessage(organisation.id, subject, near ?? target, now)),
      ...sorted.slice(fits).map((each, place) => ({
        ...keepWaiting(organisation.id, each, now),
        ...(receiver.waiting + place >= WAITING_MAX && { isBeyond: true }),
      })),
    ];
  });
}

export function gatherByPerson<T extends { person: string }>(all: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(each.person, [...(groups.get(each.person) ?? []), each]);
  return groups;
}

/** When a message begun now reaches this person, as far as it can be known; undefined where they cannot be reached. */
export function findReceivingMoment({ byId }: Receivers, person: string, now: Instant): Instant | undefined {
  const receiver = byId.get(person);
  if (receiver?.target === undefined) return undefined;
  if (receiver.left <= 0) return receiver.findTomorrow();
  return receiver.isWorking ? now : receiver.nextAt;
}

/** These more were begun with them today, by what was seen of it; each with what it shows. */
export function countMessages(
  { person, today, newest }: Receiver,
  more: BegunSubject[][],
  { id }: Organisation,
): Change[] {
  if (more.length === 0) return [];
  const now = { day: today, begun: countBegun(newest, today) + more.length };
  const was = newest === undefined ? {} : { was: newest };
  // What is in a bundle with others cannot grow.
  const open = more.flatMap((shown) => (shown.length === 1 ? shown : [])).findLast(mayGrow);
  return [
    { kind: 'messages.counted', organisation: id, person: person.id, ...was, now, ...(open !== undefined && { open }) },
  ];
}

/** What stays is a post, which is drawn again as things change. */
export function sendMessage(organisation: string, subject: BegunSubject, target: PersonTarget, at: Instant): Change {
  const kind = getMessageKind(subject).stays ? 'post.queued' : 'direct.queued';
  return { kind, organisation, subject, target, at };
}

function keepWaiting(organisation: string, message: Message, at: Instant): Change {
  const { person, subject, over } = message;
  const urgency = getUrgency(message);
  return { kind: 'message.waits', organisation, person, subject, urgency, at, until: limitWaiting(subject, at, over) };
}

function getUrgency({ urgency, subject }: Message): Urgency {
  return urgency ?? getMessageKind(subject).urgency;
}

/** A day further ahead than where it is latest on earth was written by a clock that was ahead: it counts for none. */
function countBegun(newest: MessageDay | undefined, today: LocalDate): number {
  if (newest === undefined || newest.day < today) return 0;
  return newest.day === today || newest.day === addDays(today, 1) ? newest.begun : 0;
}
