import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type BegunSubject,
  getUrgencyRank,
  type MessagesOfPerson,
  URGENCIES,
  type Urgency,
  type WaitingMessage,
} from '../../../src/domain/deliveries/message-kinds.ts';
import type { Absence } from '../../../src/domain/people/person.ts';
import { findNextMomentFor } from '../../../src/domain/people/receiving-hours.ts';
import { HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { getLocalDate } from '../../../src/domain/working-time.ts';
import { releaseWaiting } from '../../../src/flows/deliveries/release-waiting.ts';
import { beginMessages, type Message, makeReceivers } from '../../../src/flows/shared/begin-messages.ts';
import type { Change } from '../../../src/store/change.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';

/** A Wednesday, 00:00 UTC; nine days with a weekend in them. */
const STARTS = Date.UTC(2026, 2, 4);
const HOURS = 9 * 24;
const people = [
  makePerson(),
  makePerson({ id: 'bram', zone: 'America/New_York' }),
  makePerson({ id: 'lotte', zone: 'Asia/Tokyo' }),
];

const anyMessage = fc.record({
  hour: fc.nat(HOURS - 1),
  person: fc.constantFrom('sanne', 'bram', 'lotte'),
  urgency: fc.constantFrom(...URGENCIES),
  stays: fc.boolean(),
});
const anyHistory = fc.record({
  most: fc.integer({ min: 1, max: 4 }),
  messages: fc.array(anyMessage, { maxLength: 60 }),
  away: fc.array(
    fc.record({ person: fc.constantFrom('sanne', 'bram', 'lotte'), day: fc.integer({ min: 4, max: 12 }) }),
    { maxLength: 4 },
  ),
});
type History = typeof anyHistory extends fc.Arbitrary<infer H> ? H : never;

type Sent = { at: number; person: string; what: string[]; urgency: Urgency[] };

/** The store as far as messages need it. */
class Shelf {
  days = new Map<string, MessagesOfPerson>();
  waiting: WaitingMessage[] = [];
  bundled = new Map<string, WaitingMessage[]>();
  sent: Sent[] = [];
  numbered = 0;

  listDays(): MessagesOfPerson[] {
    return people.map(({ id: person }) => {
      const from = this.waiting.filter((each) => each.person === person).map(({ notBefore = '' }) => notBefore);
      const waitsFrom = from.toSorted()[0];
      return { ...this.days.get(person), person, ...(waitsFrom !== undefined && { waitsFrom }) };
    });
  }

  keep(changes: Change[], now: number, urgencies: Map<string, Urgency>): void {
    for (const change of changes) this.keepOne(change, now, urgencies);
  }

  private keepOne(change: Change, now: number, urgencies: Map<string, Urgency>): void {
    switch (change.kind) {
      case 'messages.counted':
        expect(change.was).toEqual(this.days.get(change.person)?.newest);
        this.days.set(change.person, { person: change.person, newest: change.now });
        return;
      case 'message.waits': {
        const { person, urgency, at, until } = change;
        this.waiting.push({ id: ++this.numbered, person, urgency, at, until, subject: change.subject as BegunSubject });
        return;
      }
      case 'message.released':
        this.waiting = this.waiting.filter(({ id }) => id !== change.message);
        return;
      case 'messages.bundled': {
        const taken = this.waiting.filter(({ id }) => change.messages.includes(id));
        this.waiting = this.waiting
          .filter(({ id }) => !change.messages.includes(id))
          .map((each) => (each.person === change.person ? { ...each, notBefore: change.leftUntil } : each));
        const inOrder = taken.toSorted(
          (one, other) => getUrgencyRank(one.urgency) - getUrgencyRank(other.urgency) || one.at - other.at,
        );
        this.bundled.set(`${change.person} ${change.at}`, inOrder);
        return;
      }
      case 'direct.queued':
      case 'post.queued': {
        const person = change.target.id.replace('U-', '');
        const parts =
          change.subject.kind === 'bundle'
            ? (this.bundled.get(`${person} ${now}`) ?? []).map(({ subject }) => subject)
            : [change.subject];
        const what = parts.map((each) => JSON.stringify(each));
        this.sent.push({ at: now, person, what, urgency: what.map((each) => urgencies.get(each) ?? 'else') });
        return;
      }
    }
  }
}

/** Each hour what is meant for people is begun, and the minute's tick releases what waited. */
async function play({
  most,
  messages,
  away,
}: History): Promise<{ shelf: Shelf; absences: Absence[]; meant: string[] }> {
  const organisation = makeOrganisation({ messagesADay: most });
  const absences = away.map(({ person, day }): Absence => {
    const on = `2026-03-${String(day).padStart(2, '0')}`;
    return { person, from: on, to: on };
  });
  const shelf = new Shelf();
  const urgencies = new Map<string, Urgency>();
  const meant: string[] = [];
  for (let hour = 0; hour < HOURS + 7 * 24; hour += 1) {
    // Between the ticks, as people do things.
    const now = STARTS + hour * HOUR_MS + 7 * MINUTE_MS;
    const reads = makeReads({
      messageDays: async () => shelf.listDays(),
      people: async () => people,
      absences: async () => absences,
      pauses: async () => [],
      waitingAmong: async (_of, asked) =>
        shelf.waiting
          .filter(({ person }) => asked.includes(person))
          .toSorted((one, other) => getUrgencyRank(one.urgency) - getUrgencyRank(other.urgency) || one.at - other.at),
    });
    shelf.keep(await releaseWaiting.prepare(reads, organisation, now), now, urgencies);
    const due = messages.flatMap((each, place): Message[] => {
      if (each.hour !== hour) return [];
      const { person, urgency, stays } = each;
      const subject: BegunSubject = stays
        ? { kind: 'invitation', month: `m${place}`, person }
        : { kind: 'receipt', action: `a${place}`, person };
      urgencies.set(JSON.stringify(subject), urgency);
      meant.push(JSON.stringify(subject));
      return [{ person, subject, urgency }];
    });
    // What goes at one moment is of one decision: the tick’s, or this one.
    const later = now + MINUTE_MS;
    const receivers = makeReceivers({ organisation, people, days: shelf.listDays(), absences }, later);
    shelf.keep(beginMessages(receivers, due, later), later, urgencies);
  }
  return { shelf, absences, meant };
}

test('whatever is meant for people, nobody gets more a day than may be, or anything outside their hours; all of it comes once or waits', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, async (history) => {
      const organisation = makeOrganisation({ messagesADay: history.most });
      const { shelf, absences, meant } = await play(history);
      const counts = new Map<string, number>();
      for (const { at, person: id } of shelf.sent) {
        const person = people.find((each) => each.id === id) ?? makePerson();
        expect(findNextMomentFor(person, at, organisation, absences), 'within their hours').toBe(at);
        const day = `${id} ${getLocalDate(at, person.zone ?? organisation.zone)}`;
        counts.set(day, (counts.get(day) ?? 0) + 1);
      }
      expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(history.most);
      const came = [
        ...shelf.sent.flatMap(({ what }) => what),
        ...shelf.waiting.map(({ subject }) => JSON.stringify(subject)),
      ];
      expect(came.toSorted()).toEqual(meant.toSorted());
      expectUrgentFirst(shelf.sent);
    }),
    { numRuns: 40 },
  );
});

/** Of what goes to one person at one moment, what begins with something more urgent goes first; within a bundle too. */
function expectUrgentFirst(sent: Sent[]): void {
  for (const { urgency } of sent) expect(urgency.map(getUrgencyRank)).toEqual(urgency.map(getUrgencyRank).toSorted());
  for (const [place, { at, person, urgency }] of sent.entries()) {
    const next = sent.slice(place + 1).find((each) => each.person === person);
    if (next?.at !== at) continue;
    expect(getUrgencyRank(urgency[0] ?? 'else')).toBeLessThanOrEqual(getUrgencyRank(next.urgency[0] ?? 'else'));
  }
}
