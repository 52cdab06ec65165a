import { describe, expect, test } from 'vitest';
import type { MessagesOfPerson } from '../../../src/domain/deliveries/message-kinds.ts';
import type { Absence, Person } from '../../../src/domain/people/person.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { beginMessages, findReceivingMoment, type Message } from '../../../src/flows/shared/begin-messages.ts';
import { describeDropped } from '../../../src/flows/shared/describe-dropped.ts';
import type { Change } from '../../../src/store/change.ts';
import { makeOrganisation, makePerson, makeReceivers } from '../people.ts';
import { NOW } from '../specification.ts';

const TODAY = '2026-03-03';
const thanks = (id: string): Message => ({ person: 'sanne', subject: { kind: 'thanks', thanks: id } });
const asked: Message = { person: 'sanne', subject: { kind: 'invitation', month: '2026-03', person: 'sanne' } };
const signal: Message = { person: 'sanne', subject: { kind: 'signal', campaign: 'Spring', at: NOW } };
const closed: Message = { person: 'sanne', subject: { kind: 'target-closed', target: 'C1', reason: 'gone' } };

type Known = { days?: MessagesOfPerson[]; absences?: Absence[]; person?: Partial<Person>; most?: number; now?: number };

function begin(messages: Message[], { person, most, now = NOW, ...known }: Known = {}): Change[] {
  const organisation = makeOrganisation(most === undefined ? {} : { messagesADay: most });
  const receivers = makeReceivers([makePerson(person)], { organisation, now, ...known });
  return beginMessages(receivers, messages, now);
}

/** What goes now, what waits, and how many were begun that day by then. */
function sum(changes: Change[]): { begun?: number; goes: string[]; waits: string[] } {
  const goes = changes.flatMap((each) => ('target' in each && 'subject' in each ? [nameSubject(each.subject)] : []));
  const waits = changes.flatMap((each) => (each.kind === 'message.waits' ? [nameSubject(each.subject)] : []));
  const [counted] = changes.flatMap((each) => (each.kind === 'messages.counted' ? [each] : []));
  return { ...(counted && { begun: counted.now.begun }), goes, waits };
}
const nameSubject = (subject: { kind: string; thanks?: string }): string => subject.thanks ?? subject.kind;

const begun = (count: number, day = TODAY): Known => ({
  days: [{ person: 'sanne', newest: { day, begun: count } }],
});
const at = (...time: [number, number, number, number?]): number => Date.UTC(...time);

describe('a message', () => {
  const CASES: [what: string, known: Known, then: 'goes' | 'waits'][] = [
    ['at work', {}, 'goes'],
    ['whose day has had two', begun(2), 'goes'],
    ['whose day has had three', begun(3), 'waits'],
    ['whose day has had three, of five', { ...begun(3), most: 5 }, 'goes'],
    ['whose day has had one, of one', { ...begun(1), most: 1 }, 'waits'],
    ['whose yesterday has had three', begun(3, '2026-03-02'), 'goes'],
    ['whose day was written a month ahead by a clock that was', begun(3, '2026-04-03'), 'goes'],
    ['whose day was levelled with that of somebody for whom it is tomorrow already', begun(3, '2026-03-04'), 'waits'],
    ['in the evening', { now: at(2026, 2, 3, 20) }, 'waits'],
    ['on a Saturday', { now: at(2026, 2, 7, 10) }, 'waits'],
    ['who is away', { absences: [{ person: 'sanne', from: TODAY, to: TODAY }] }, 'waits'],
    ['whose colleague is away', { absences: [{ person: 'bram', from: TODAY, to: TODAY }] }, 'goes'],
    ['at night where they are', { person: { zone: 'America/New_York' } }, 'waits'],
    [
      'for whom something waits that may go this minute: it goes along',
      { days: [{ person: 'sanne', waitsFrom: '' }] },
      'waits',
    ],
    ['for whom something waits for tomorrow', { days: [{ person: 'sanne', waitsFrom: '2026-03-04' }] }, 'goes'],
  ];
  test.each(CASES)('to somebody %s', (_what, known, then) => {
    const { goes, waits } = sum(begin([thanks('t')], known));
    expect({ goes, waits }).toEqual(then === 'goes' ? { goes: ['t'], waits: [] } : { goes: [], waits: ['t'] });
  });

  test('is counted by the day of its reader, and only once nobody counted meanwhile', () => {
    const [counted] = begin([thanks('t')], begun(1));
    expect(counted).toEqual({
      ...{ kind: 'messages.counted', organisation: 'acme', person: 'sanne' },
      ...{ was: { day: TODAY, begun: 1 }, now: { day: TODAY, begun: 2 } },
    });
    const [first] = begin([thanks('t')], { person: { zone: 'Asia/Tokyo' }, now: at(2026, 2, 3, 1) });
    expect(first).toMatchObject({ now: { day: TODAY, begun: 1 } });
    expect(first).not.toHaveProperty('was');
  });

  test('that stays is a post, which is drawn again; another is sent once', () => {
    expect(begin([asked]).map(({ kind }) => kind)).toEqual(['messages.counted', 'post.queued']);
    expect(begin([signal]).map(({ kind }) => kind)).toEqual(['messages.counted', 'direct.queued']);
  });

  test('to somebody who is nowhere, or unknown, is none', () => {
    expect(begin([thanks('t')], { person: { identities: [] } })).toEqual([]);
    expect(begin([{ ...thanks('t'), person: 'gone' }])).toEqual([]);
  });

  test('waits as long as its kind may, or until what it is about is over', () => {
    const [waiting] = begin([thanks('t')], begun(3));
    expect(waiting).toMatchObject({ urgency: 'else', at: NOW, until: NOW + 30 * DAY_MS });
    const [over] = begin([{ ...asked, over: NOW + DAY_MS }], begun(3));
    expect(over).toMatchObject({ urgency: 'invitation', until: NOW + DAY_MS });
  });
});

describe('of several messages to one person', () => {
  test('those beyond what may wait are marked, and the log says so of the organisation alone', () => {
    const days = [{ ...{ person: 'sanne', waitsFrom: '', waiting: 28 }, newest: { day: TODAY, begun: 3 } }];
    const kept = begin([thanks('one'), thanks('two'), thanks('three')], { days });
    expect(kept.map((each) => 'isBeyond' in each)).toEqual([false, false, true]);
    expect(describeDropped(kept)).toEqual({
      what: '30 messages wait for one person: of more the least urgent falls away',
      organisation: 'acme',
    });
    expect(describeDropped(kept.slice(0, 2))).toBeUndefined();
  });

  test('the most urgent go first, then those that came first', () => {
    const changes = begin([thanks('one'), signal, closed, thanks('two'), asked], begun(1));
    expect(sum(changes)).toEqual({ begun: 3, goes: ['invitation', 'target-closed'], waits: ['one', 'signal', 'two'] });
  });

  test('one may be more urgent than its kind', () => {
    const last: Message = { ...thanks('last'), urgency: 'invitation' };
    expect(sum(begin([thanks('one'), last], begun(2)))).toMatchObject({ goes: ['last'], waits: ['one'] });
  });
});

test('each person has a day of their own', () => {
  const people = ['sanne', 'bram'].map((id) => makePerson({ id }));
  const receivers = makeReceivers(people, begun(3));
  const both = people.map(({ id }): Message => ({ ...thanks(id), person: id }));
  expect(sum(beginMessages(receivers, both, NOW))).toMatchObject({ goes: ['bram'], waits: ['sanne'] });
});

test.each<[what: string, known: Known, moment: number | undefined]>([
  ['at work: now', {}, NOW],
  ['in the evening: the next morning', { now: at(2026, 2, 3, 20) }, at(2026, 2, 4, 8)],
  ['whose day is full: the next morning', begun(3), at(2026, 2, 4, 8)],
  ['whose day is full in the evening: the next morning', { ...begun(3), now: at(2026, 2, 3, 20) }, at(2026, 2, 4, 8)],
  [
    'whose day is full on a Friday: on Monday',
    { ...begun(3, '2026-03-06'), now: at(2026, 2, 6, 10) },
    at(2026, 2, 9, 8),
  ],
  [
    'who is away until Thursday: on Friday',
    { absences: [{ person: 'sanne', from: TODAY, to: '2026-03-05' }] },
    at(2026, 2, 6, 8),
  ],
  ['who is nowhere: never', { person: { identities: [] } }, undefined],
])('a message begun now reaches somebody %s', (_what, { person, now = NOW, ...known }, moment) => {
  expect(findReceivingMoment(makeReceivers([makePerson(person)], { now, ...known }), 'sanne', now)).toBe(moment);
});
