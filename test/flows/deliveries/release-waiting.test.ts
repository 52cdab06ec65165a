import { describe, expect, test } from 'vitest';
import type { BegunSubject, Urgency, WaitingMessage } from '../../../src/domain/deliveries/message-kinds.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { DAY_MS, HOUR_MS } from '../../../src/domain/time.ts';
import { releaseWaiting } from '../../../src/flows/deliveries/release-waiting.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Reads } from '../../../src/store/store.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';

const TODAY = '2026-03-03';
const TOMORROW = '2026-03-04';

let numbered = 0;
const wait = (subject: BegunSubject, urgency: Urgency = 'else', more: Partial<WaitingMessage> = {}): WaitingMessage => {
  numbered += 1;
  return { id: numbered, person: 'sanne', subject, urgency, at: NOW - 12 * HOUR_MS, until: NOW + DAY_MS, ...more };
};
const thanks = (id: string, more: Partial<WaitingMessage> = {}) => wait({ kind: 'thanks', thanks: id }, 'else', more);
const invitation = () => wait({ kind: 'invitation', month: '2026-03', person: 'sanne' }, 'invitation');
const reminder = (month: string) => wait({ kind: 'reminder', month, person: 'sanne' });
const overdue = () => wait({ kind: 'target-closed', target: 'C1', reason: 'gone' }, 'lead overdue');

type Known = { begun?: number; most?: number; staff?: Person[]; now?: number } & Omit<Partial<Reads>, 'people'>;

async function release(waiting: WaitingMessage[], known: Known = {}): Promise<Change[]> {
  const { begun = 0, most = 3, staff: people = [makePerson()], now = NOW, ...reads } = known;
  const days = people.map(({ id: person }) => {
    const own = waiting.filter((each) => each.person === person).map(({ notBefore = '' }) => notBefore);
    const waitsFrom = own.toSorted()[0];
    return { person, newest: { day: TODAY, begun }, ...(waitsFrom !== undefined && { waitsFrom }) };
  });
  const given = makeReads({
    messageDays: async () => days,
    people: async () => people,
    absences: async () => [],
    pauses: async () => [],
    waitingAmong: async (_organisation, asked) => waiting.filter(({ person }) => asked.includes(person)),
    ...reads,
  });
  return releaseWaiting.prepare(given, makeOrganisation({ messagesADay: most }), now);
}

/** What goes, each message by what it shows; a bundle by how many it puts together. */
const listGoing = (changes: Change[]): string[] =>
  changes.flatMap((each, place) => {
    if (!('target' in each) || !('subject' in each)) return [];
    const before = changes[place - 1];
    return before?.kind === 'messages.bundled' ? [`bundle of ${before.messages.length}`] : [each.subject.kind];
  });

describe('when somebody works again', () => {
  const CASES: [what: string, waiting: WaitingMessage[], known: Known, goes: string[]][] = [
    ['the one thing that waited goes as itself', [thanks('a')], {}, ['thanks']],
    ['several go as one message', [thanks('a'), thanks('b'), overdue()], {}, ['bundle of 3']],
    [
      'what stays goes as itself beside them',
      [thanks('a'), thanks('b'), invitation()],
      {},
      ['invitation', 'bundle of 2'],
    ],
    ['the most urgent first', [overdue(), thanks('b'), invitation()], {}, ['bundle of 2', 'invitation']],
    ['nobody is reminded of what they are only now asked', [invitation(), reminder('2026-03')], {}, ['invitation']],
    ['but of another round', [invitation(), reminder('2026-02')], {}, ['invitation', 'reminder']],
    ['as far as the day has room', [overdue(), thanks('b'), invitation()], { most: 1 }, ['bundle of 2']],
    ['and not where it has none', [thanks('a')], { begun: 3 }, []],
    ['but not before a day it was put off to', [thanks('a', { notBefore: TOMORROW })], {}, []],
    ['on that day it goes', [thanks('a', { notBefore: TODAY })], {}, ['thanks']],
    ['what waited too long goes no more', [thanks('a'), thanks('b', { until: NOW })], {}, ['thanks']],
    ['nothing goes at night', [thanks('a')], { now: NOW + 12 * HOUR_MS }, []],
    [
      'nor while they are away',
      [thanks('a')],
      { absences: async () => [{ person: 'sanne', from: TODAY, to: TODAY }] },
      [],
    ],
    ['nor to whoever is nowhere', [thanks('a')], { staff: [makePerson({ identities: [] })] }, []],
    ['nor to whoever is no more', [thanks('a', { person: 'gone' })], {}, []],
  ];
  test.each(CASES)('%s', async (_what, waiting, known, goes) => {
    const changes = await release(waiting, known);
    expect(listGoing(changes)).toEqual(goes);
    const counted = changes.flatMap((each) => (each.kind === 'messages.counted' ? [each.now.begun] : []));
    expect(counted).toEqual(goes.length === 0 ? [] : [(known.begun ?? 0) + goes.length]);
  });

  test('ten go in a bundle, and the others wait for the next', async () => {
    const changes = await release(Array.from({ length: 12 }, (_none, place) => thanks(`${place}`)));
    expect(listGoing(changes)).toEqual(['bundle of 10']);
    expect(changes[1]).toMatchObject({ kind: 'messages.bundled', leftUntil: TOMORROW });
  });

  test('it goes where the platform takes messages', async () => {
    const onTeams = { platform: 'teams', workspace: 'tenant', user: 'aad-sanne' } as const;
    const sanne = makePerson();
    const people = [{ ...sanne, identities: [...sanne.identities, onTeams] }];
    const pause = {
      organisation: 'acme',
      workspace: { platform: 'slack', id: 'T1' },
      reason: 'x',
      at: NOW,
      isTold: true,
    };
    const pauses = async () => [{ ...pause, workspace: { platform: 'slack' as const, id: 'T1' } }];
    expect(await release([thanks('a')], { staff: people, pauses })).toMatchObject([
      {},
      {},
      { target: { id: 'aad-sanne' } },
    ]);
    expect(await release([thanks('a')], { staff: people })).toMatchObject([{}, {}, { target: { id: 'U-sanne' } }]);
  });
});

test('a hundred people get theirs in a minute, each of them in one part', async () => {
  const people = Array.from({ length: 130 }, (_none, place) => makePerson({ id: `p${place}` }));
  const waiting = people.flatMap(({ id }) => [thanks('a', { person: id }), thanks('b', { person: id })]);
  const changes = await release(waiting, { staff: people });
  expect(listGoing(changes)).toHaveLength(100);
  expect(releaseWaiting.beginsPart).toBe(changes[0]?.kind);
});

test('where nothing waits, one thing is asked', async () => {
  const reads = makeReads({ messageDays: async () => [{ person: 'sanne', newest: { day: TODAY, begun: 1 } }] });
  expect(await releaseWaiting.prepare(reads, makeOrganisation(), NOW)).toEqual([]);
});
