import { describe, expect, test } from 'vitest';
import { sayTimelineEntry } from '../../../../src/cards/leads/timeline-lines.ts';
import { listTimeline } from '../../../../src/domain/leads/history.ts';
import { WAITS } from '../../../../src/domain/leads/lists/waiting.ts';
import { DAY_MS } from '../../../../src/domain/time.ts';
import { leads } from '../../../../src/flows/leads/room.ts';
import { makeLead, makeOrganisation, makePerson } from '../../people.ts';
import { given, NOW } from '../../specification.ts';

const organisation = makeOrganisation();
const sanne = makePerson();
const ruben = makePerson({ id: 'ruben', role: 'manager' });
const emma = makePerson({ id: 'emma', team: 'marketing' });
const helen = makePerson({ id: 'helen', team: 'marketing', role: 'manager' });
const LIST = 'incomplete.abc';
const held = { ...makeLead({ list: LIST, receivedAt: NOW - DAY_MS }), waits: 'incomplete' } as const;
const queued = { ...held, waits: 'capacity' } as const;

describe('a lead that waits before its handover', () => {
  test.each(WAITS)('is not sales’ to act on while it waits for %s', (waits) => {
    const facts = { person: sanne, lead: { ...held, waits }, organisation };
    given(leads, 'lead.opened', facts)
      .when({ lead: 'lead-1' })
      .follows([], /^Jansma Staalbouw .*manager/);
    given(leads, 'lead.judged', facts)
      .when({ lead: 'lead-1', verdict: 'good' })
      .follows([], /manager/);
  });

  test.each([
    ['a marketing manager, where something is missing', helen, held, 'its card says what is missing.'],
    ['a manager of sales, where sales has no room', ruben, queued, 'its card says that it waited.'],
    ['a manager of marketing, where sales has no room', helen, queued, 'its card says that it waited.'],
  ])('is handed over all the same by %s, and its time begins then', (_who, person, lead, said) => {
    const done = given(leads, 'lead.let-through', { person, lead, organisation }).when({ lead: 'lead-1' });
    const { changes, reply } = done;
    expect(reply).toMatchObject({ kind: 'notice', card: { summary: expect.stringContaining(said) } });
    expect(changes).toMatchObject([
      { kind: 'lead.handed-over', list: LIST, despite: lead.waits, by: person.id, begins: { receivedAt: NOW } },
      { kind: 'post.queued', subject: { kind: 'lead', lead: 'lead-1' }, target: { id: 'C-sales' } },
      { kind: 'card.changed', subject: { kind: 'lead-list', list: LIST } },
      { kind: 'card.changed', subject: { kind: 'lead-held' } },
      ...(lead.waits === 'incomplete' ? [{ kind: 'event.queued', subject: { state: 'let-through' } }] : []),
    ]);
  });

  test.each([
    ['a rep', sanne, held, /^Only a marketing manager can hand over Jansma Staalbouw now/],
    ['a manager of sales', ruben, held, /^Only a marketing manager/],
    ['a marketer', emma, held, /^Only a marketing manager/],
    ['a rep, where sales has no room', sanne, queued, /^Only a manager can hand over Jansma Staalbouw now/],
    ['a manager who is late', helen, makeLead(), 'Jansma Staalbouw is not waiting any more.'],
    ['a manager, once it ended', helen, { ...held, outcome: { kind: 'lost' } as const }, /is not waiting any more/],
  ])('is not handed over by %s', (_who, person, lead, answer) => {
    given(leads, 'lead.let-through', { person, lead, organisation }).when({ lead: 'lead-1' }).follows([], answer);
  });

  test('came in and waited, and was handed over by whom, in this order', () => {
    const lines = (lead: typeof held | ReturnType<typeof makeLead>, history: Parameters<typeof listTimeline>[1]) =>
      listTimeline(lead, history).map((entry) =>
        sayTimelineEntry(entry, new Map([['helen', helen]]), { locale: 'en', date: '', lead }),
      );
    const waited = { kind: 'waits' as const, at: NOW - DAY_MS, words: ['incomplete'] };
    expect(lines(held, [waited])).toEqual([
      ' · Marketing · came in',
      ' · Marketing · still with marketing, something was missing',
    ]);
    const letThrough = { kind: 'let-through', at: NOW, person: 'helen' } as const;
    expect(lines(makeLead({ receivedAt: NOW }), [waited, letThrough])).toEqual([
      ' · Marketing · still with marketing, something was missing',
      ' · Marketing · handed over',
      ' · Marketing · handed over all the same by helen',
    ]);
  });
});
