import { describe, expect, test } from 'vitest';
import type { Lead } from '../../../../src/domain/leads/lead.ts';
import { ESCALATED_MAX } from '../../../../src/domain/leads/subjects.ts';
import type { Subject } from '../../../../src/domain/subject.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../src/domain/time.ts';
import { takeSteps } from '../../../../src/flows/leads/clock/steps/take-steps.ts';
import type { LeadPlaces } from '../../../../src/flows/leads/lib/lead-places.ts';
import type { Change } from '../../../../src/store/change.ts';
import { makeOrganisation, makePerson, makeReceivers } from '../../people.ts';
import { makeReads } from '../../reads.ts';
import { NOW } from '../../specification.ts';
import { agreedOn, bram, CARD_PLACE, makeDue, makeDueFacts, ruben, sanne } from './builders.ts';

const organisation = makeOrganisation(agreedOn);
type Facts = Parameters<typeof makeDueFacts>;
const decide = (...facts: Facts): Change[] => takeSteps.decide(makeDueFacts(...facts), organisation, NOW);

/** Who is told of what: `sanne: lead-step`. */
function listTold(changes: Change[]): string[] {
  return changes.flatMap((change) => {
    if (change.kind !== 'direct.queued' && change.kind !== 'post.queued') return [];
    const to = change.target.id.replace(/^[UC]-/, '');
    return [`${to}: ${nameSubject(change.subject)}`];
  });
}

function nameSubject(subject: Subject): string {
  if (subject.kind === 'lead-step') {
    const { lead, others = [], halves = [], step } = subject;
    const of = others.length + halves.length === 0 ? '' : ` of ${[lead, ...others].join(', ')}`;
    return `${step} %${of}${halves.length === 0 ? '' : `, 50 % of ${halves.join(', ')}`}`;
  }
  if (subject.kind === 'leads-unattended') return `${subject.kind} of ${subject.leads.length}`;
  return subject.kind === 'lead-escalation' ? `escalation of ${subject.leads.length}` : subject.kind;
}

const AWAY = [{ person: 'sanne', from: '2026-03-03', to: '2026-03-03' }];
const UNATTENDED = 'sales: leads-unattended of 1';
const FULL = [{ person: 'sanne', newest: { day: '2026-03-03', begun: 10 } }];
const inNewYork = makePerson({ zone: 'America/New_York' });
const inAuckland = makePerson({ zone: 'Pacific/Auckland' });
const noAccount = makePerson({ identities: [] });

describe('of a step is told', () => {
  const owned = { owner: 'sanne' };
  const STEPS: [title: string, lead: Lead, more: Facts[1], told: string[]][] = [
    ['nobody before half of the time', makeDue(49, owned), {}, []],
    ['the owner at half of the time', makeDue(50, owned), {}, ['sanne: 50 %']],
    ['the owner when it is over', makeDue(100, { ...owned, step: 50 }), {}, ['sanne: 100 %']],
    ['the owner once, though nobody was told of the first', makeDue(120, owned), {}, ['sanne: 100 %']],
    ['the sales manager at half as much again', makeDue(150, { ...owned, step: 100 }), {}, ['ruben: escalation of 1']],
    ['the sales manager alone after a standstill', makeDue(900, owned), {}, ['ruben: escalation of 1']],
    ['nobody at half of the time, when nobody has it', makeDue(50), {}, []],
    ['the channel when it is over, when nobody has it', makeDue(100, { step: 50 }), {}, ['sales: lead-waiting']],
    ['the sales manager, when nobody has it', makeDue(150, { step: 100 }), {}, ['ruben: escalation of 1']],
    ['the channel at once, when the owner is away', makeDue(50, owned), { absences: AWAY }, ['sales: lead-waiting']],
    [
      'the channel when all of it is over, when the owner’s day has no room for a message',
      makeDue(100, { ...owned, step: 50 }),
      { days: FULL },
      ['sales: lead-waiting'],
    ],
    ['nobody yet of the half, when it has none: it waits', makeDue(50, owned), { days: FULL }, []],
    [
      'the channel, when the owner is away still',
      makeDue(100, { ...owned, step: 50 }),
      { absences: AWAY },
      ['sales: lead-waiting'],
    ],
    [
      'the channel, when the owner has left the organisation: as nobody',
      ...([makeDue(100, { owner: 'gone' }), {}, ['sales: lead-waiting']] as [Lead, object, string[]]),
    ],
    ['nobody at half of the time, when the owner has left', makeDue(50, { owner: 'gone' }), {}, []],
    [
      'the channel, when the owner can be written to nowhere',
      makeDue(50, owned),
      { people: [noAccount, ruben] },
      ['sales: lead-waiting'],
    ],
    ['nobody, when it was contacted', makeDue(100, { ...owned, contactedAt: NOW }), {}, []],
    ['nobody, when it came to an end', makeDue(100, { ...owned, outcomeAt: NOW }), {}, []],
    ['the channel, when no sales manager can be', makeDue(150, owned), { people: [sanne] }, [UNATTENDED]],
    [
      'the channel rather than marketing',
      ...([makeDue(150, owned), { people: [sanne, { ...ruben, team: 'marketing' }] }, [UNATTENDED]] as [
        Lead,
        object,
        string[],
      ]),
    ],
    [
      'the channel, when all sales managers are away today',
      makeDue(150, owned),
      { absences: [{ person: 'ruben', from: '2026-03-03', to: '2026-03-20' }] },
      [UNATTENDED],
    ],
  ];
  test.each(STEPS)('%s', (_title, lead, more, told) => {
    expect(listTold(decide([lead], more))).toEqual(told);
  });

  test('the channel, when the owner works where it is night; they themselves when it is day there', () => {
    const hours = { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] };
    const people = [inNewYork, ruben];
    const facts = (now: number) => {
      const lead = makeDue(50, { owner: 'sanne', receivedAt: now - 2 * HOUR_MS, dueAt: now + 2 * HOUR_MS });
      const own = makeOrganisation({ hours });
      const receivers = makeReceivers(people, { organisation: own, now });
      return { ...makeDueFacts([lead], { people }), organisation: own, receivers };
    };
    const afternoon = NOW + 5.5 * HOUR_MS;
    expect(listTold(takeSteps.decide(facts(NOW + 2 * HOUR_MS), organisation, NOW + 2 * HOUR_MS))).toEqual([
      'sales: lead-waiting',
    ]);
    expect(listTold(takeSteps.decide(facts(afternoon), organisation, afternoon))).toEqual(['sanne: 50 %']);
  });

  test('the owner, when the time that they asked for is over, whatever step that is', () => {
    const snoozed = { ...owned, snoozes: 1, snoozedUntil: NOW };
    expect(listTold(decide([makeDue(120, { ...snoozed, step: 50 })]))).toEqual(['sanne: 100 %']);
    expect(listTold(decide([makeDue(20, snoozed)]))).toEqual(['sanne: lead-snooze-over']);
    expect(listTold(decide([makeDue(900, { ...snoozed, step: 150 })]))).toEqual(['sanne: lead-snooze-over']);
    expect(listTold(decide([makeDue(20, snoozed)], { absences: AWAY }))).toEqual([]);
    // The manager hears of it half the agreed time after that.
    const half = { receivedAt: NOW - 6 * HOUR_MS, dueAt: NOW - 2 * HOUR_MS };
    const [taken] = decide([makeDue(0, { ...snoozed, ...half, step: 50 })]);
    expect(taken).toMatchObject({ step: 100, nextStepAt: NOW + 2 * HOUR_MS });
  });

  test('nobody, when a snooze was over before: only its end is said', () => {
    const snoozed = { ...owned, snoozes: 1, snoozedUntil: NOW - HOUR_MS };
    expect(listTold(decide([makeDue(49, snoozed)]))).toEqual([]);
  });

  test('the channel in one message, which is drawn again at the next step', () => {
    const changes = decide([makeDue(100, { step: 50 })]);
    const subject = { kind: 'lead-waiting', lead: 'lead-1' };
    expect(changes.slice(1)).toEqual([
      { kind: 'card.changed', organisation: 'acme', subject, at: NOW },
      { kind: 'post.queued', organisation: 'acme', subject, target: CARD_PLACE.target, isAnew: true, at: NOW },
    ]);
  });

  const { target } = CARD_PLACE;
  const PLACES: [how: string, places: LeadPlaces][] = [
    ['stands there', { standing: [CARD_PLACE], givenUp: [] }],
    ['waits to', { standing: [{ target, isThere: false }], givenUp: [] }],
    ['was given up there', { standing: [], givenUp: [target] }],
    ['was given up where another channel is now', { standing: [], givenUp: [{ ...target, id: 'C-old' }] }],
    ['never was anywhere', { standing: [], givenUp: [] }],
  ];
  test.each(PLACES)('the channel, once, where the card of the lead %s', (_how, places) => {
    for (const lead of [makeDue(100), makeDue(50, { owner: 'sanne' }), makeDue(100, { owner: 'sanne' })])
      expect(listTold(decide([lead], { places, absences: AWAY }))).toEqual(['sales: lead-waiting']);
  });
});

describe('along with a step of one lead its owner is told', () => {
  const half = makeDue(50, { id: 'half', owner: 'sanne' });
  /** Half of its time is over so long after now. */
  const coming = (hours: number, more: Partial<Lead> = {}) =>
    makeDue(50 - 25 * hours, { id: 'next', owner: 'sanne', nextStepAt: NOW + hours * HOUR_MS, ...more });
  const numbered = (count: number, make: (id: string) => Lead) =>
    Array.from({ length: count }, (_none, n) => make(`${n}`));
  const TOLD: [title: string, leads: Lead[], next: Lead[], told: string[]][] = [
    ['of another whose half comes within two hours', [half], [coming(2)], ['sanne: 50 % of half, next']],
    ['of none whose half comes later', [half], [coming(2.1)], ['sanne: 50 %']],
    ['of none of another owner', [half], [coming(1, { owner: 'bram' })], ['sanne: 50 %']],
    ['of none that was touched', [half], [coming(1, { contactedAt: NOW })], ['sanne: 50 %']],
    ['of none for which time was asked', [half], [coming(1, { snoozedUntil: NOW + HOUR_MS })], ['sanne: 50 %']],
    ['of none of which that was said', [half], [coming(1, { step: 50 })], ['sanne: 50 %']],
    ['of five leads at most', [half], numbered(6, (id) => coming(1, { id })), ['sanne: 50 % of half, 0, 1, 2, 3']],
    [
      'of those that are due at the same time first, five in a message',
      numbered(6, (id) => ({ ...half, id })),
      [coming(1)],
      ['sanne: 50 % of 0, 1, 2, 3, 4', 'sanne: 50 % of 5, next'],
    ],
    [
      'of all of theirs whose step is due, what is overdue first',
      [half, ...['a', 'b'].map((id) => makeDue(100, { id, owner: 'sanne', step: 50 }))],
      [coming(1)],
      ['sanne: 100 % of a, b, 50 % of half, next'],
    ],
  ];
  test.each(TOLD)('%s', (_title, leads, next, told) => {
    expect(listTold(decide(leads, { coming: next }))).toEqual(told);
  });

  test('what is said then, and its step is kept with it, only where that lead is still as it was decided on', () => {
    const next = coming(1);
    expect(decide([half], { coming: [next, coming(3)] }).filter(({ kind }) => kind === 'lead.step-taken')).toEqual([
      { kind: 'lead.step-taken', lead: 'half', was: NOW, owner: 'sanne', step: 50, nextStepAt: half.dueAt },
      {
        ...{ kind: 'lead.step-taken', lead: 'next', was: NOW + HOUR_MS, owner: 'sanne', step: 50 },
        nextStepAt: next.dueAt,
      },
    ]);
  });
});

describe('a half that comes on a day on which the clock wrote to its owner', () => {
  const ON = { day: '2026-03-03', begun: 1 };
  const half = (id: string) => makeDue(50, { id, owner: 'sanne' });
  const open = (...added: string[]) => ({ open: new Map([['sanne', { on: ON, added }]]) });

  test('begins no message: it joins the last, and its step is kept with it', () => {
    const changes = decide([half('a'), half('b')], open('earlier'));
    expect(listTold(changes)).toEqual([]);
    expect(changes.filter(({ kind }) => kind !== 'lead.step-taken')).toEqual([
      {
        ...{ kind: 'message.grown', organisation: 'acme', person: 'sanne', on: ON },
        ...{ was: ['earlier'], added: ['a', 'b'], at: NOW },
      },
    ]);
    expect(changes.filter(({ kind }) => kind === 'lead.step-taken')).toMatchObject([{ step: 50 }, { step: 50 }]);
  });

  const BEGUN: [title: string, leads: Lead[], more: Facts[1], told: string[]][] = [
    [
      'beside one whose time is over it is told with that',
      [half('a'), makeDue(100, { id: 'over', owner: 'sanne', step: 50 })],
      open(),
      ['sanne: 100 % of over, 50 % of a'],
    ],
    ['where the last holds no more it begins another', [half('a')], open('1', '2', '3', '4', '5'), ['sanne: 50 %']],
    ['of another owner it begins a message', [makeDue(50, { owner: 'bram' })], open(), ['bram: 50 %']],
  ];
  test.each(BEGUN)('%s', (_title, leads, more, told) => {
    expect(listTold(decide(leads, more))).toEqual(told);
  });

  const SUBJECT = { kind: 'lead-step', lead: 'x', step: 100, person: 'sanne' } as const;
  const prepare = (newest: { day: string; begun: number }, isThere = true) =>
    takeSteps.prepare(
      makeReads({
        leadsToLookAt: async () => [half('a')],
        people: async () => [sanne],
        absences: async () => [],
        messageDays: async () => [{ person: 'sanne', newest }],
        escalatedAt: async () => undefined,
        leadsToLookAtNext: async () => [],
        openMessage: async () => (isThere ? { subject: SUBJECT, added: [] } : undefined),
      }),
      organisation,
      NOW,
    );

  test('begins one where that was yesterday, or the message is not there', async () => {
    expect(listTold(await prepare(ON))).toEqual([]);
    expect(listTold(await prepare({ ...ON, day: '2026-03-02' }))).toEqual(['sanne: 50 %']);
    expect(listTold(await prepare(ON, false))).toEqual(['sanne: 50 %']);
  });
});

describe('what is kept', () => {
  test('is the step, and when the next is due; only where the lead is still as it was decided on', () => {
    const lead = makeDue(50, { owner: 'sanne', nextStepAt: NOW - MINUTE_MS });
    expect(decide([lead])[0]).toEqual({
      ...{ kind: 'lead.step-taken', lead: 'lead-1', was: NOW - MINUTE_MS, owner: 'sanne', step: 50 },
      nextStepAt: lead.dueAt,
    });
  });

  test('is that nothing more follows after the last step, or once the clock has stopped', () => {
    const [escalated] = decide([makeDue(150, { step: 100 })]);
    expect(escalated).toMatchObject({ kind: 'leads.escalated', leads: [{ lead: 'lead-1', was: NOW, step: 150 }] });
    expect(decide([makeDue(150, { step: 100, contactedAt: NOW })])).toEqual([
      { kind: 'lead.step-taken', lead: 'lead-1', was: NOW, step: 100 },
    ]);
  });

  test('is when the next step is due, where none is due yet: leads of before an upgrade are looked at once', () => {
    expect(decide([makeDue(10)])).toEqual([
      { kind: 'lead.step-taken', lead: 'lead-1', was: NOW, nextStepAt: NOW + 1.6 * HOUR_MS },
    ]);
  });
});

describe('the sales managers', () => {
  const late = (id: string) => makeDue(150, { id, step: 100 });
  const many = (count: number) => Array.from({ length: count }, (_none, n) => late(`lead-${n}`));

  test('read of all leads that wait too long in one message each', () => {
    const second = makePerson({ id: 'rosa', role: 'manager' });
    const changes = decide(many(3), { people: [ruben, second] });
    expect(listTold(changes)).toEqual(['ruben: escalation of 3', 'rosa: escalation of 3']);
  });

  test('read no more than one message an hour: what comes meanwhile waits for the next', () => {
    const escalatedAt = NOW - HOUR_MS + 1;
    expect(decide([late('a')], { escalatedAt })).toEqual([
      { kind: 'lead.step-taken', lead: 'a', was: NOW, step: 100, nextStepAt: NOW + 1 },
    ]);
    expect(listTold(decide([late('a')], { escalatedAt: NOW - HOUR_MS }))).toEqual(['ruben: escalation of 1']);
  });

  test('are not kept waiting by what a clock wrote that was ahead', () => {
    expect(listTold(decide([late('a')], { escalatedAt: NOW + DAY_MS }))).toEqual(['ruben: escalation of 1']);
  });

  test('read of so many leads at most, the longest due; the others follow', () => {
    const changes = decide(many(ESCALATED_MAX + 2));
    expect(listTold(changes)).toEqual([`ruben: escalation of ${ESCALATED_MAX}`]);
    expect(changes.filter(({ kind }) => kind === 'lead.step-taken')).toHaveLength(2);
  });

  test('who are there later today are waited for', () => {
    const early = NOW - 4 * HOUR_MS;
    const own = makeOrganisation({ hours: { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] } });
    const [receivedAt, dueAt] = [Date.parse('2026-03-02T09:00+01:00'), Date.parse('2026-03-02T13:00+01:00')];
    const lead = makeDue(150, { id: 'a', step: 100, receivedAt, dueAt });
    const changes = takeSteps.decide({ ...makeDueFacts([lead]), organisation: own }, organisation, early);
    expect(listTold(changes)).toEqual([]);
    expect(changes).toMatchObject([{ lead: 'a', step: 100, nextStepAt: Date.parse('2026-03-03T09:00+01:00') }]);
  });

  test('who are away all day: their channel reads of all at once, and no more than once an hour', () => {
    const away = { absences: [{ person: 'ruben', from: '2026-03-03', to: '2026-03-03' }] };
    expect(listTold(decide(many(3), away))).toEqual(['sales: leads-unattended of 3']);
    const later = decide(many(3), { ...away, escalatedAt: NOW - 10 * MINUTE_MS });
    expect(listTold(later)).toEqual([]);
    expect(later[0]).toMatchObject({ step: 100, nextStepAt: NOW + 50 * MINUTE_MS });
  });

  test('who are there do not wait for those who are away', () => {
    const people = [ruben, makePerson({ id: 'rosa', role: 'manager' })];
    const absences = [{ person: 'ruben', from: '2026-03-03', to: '2026-03-03' }];
    expect(listTold(decide([late('a')], { people, absences }))).toEqual(['rosa: escalation of 1']);
  });
});

describe('the clock', () => {
  /** A night in Amsterdam: the morning of the fourth in Auckland. */
  const NIGHT = Date.UTC(2026, 2, 3, 20);
  const atNight = (leads: Lead[], people = [inAuckland]) =>
    takeSteps.prepare(
      makeReads({
        leadsToLookAt: async () => leads,
        people: async () => people,
        absences: async () => [],
        messageDays: async () => [],
        escalatedAt: async () => undefined,
        leadsToLookAtNext: async () => [],
      }),
      makeOrganisation(),
      NIGHT,
    );
  const owned = { owner: 'sanne', step: 50 as const, nextStepAt: NIGHT };
  const [receivedAt, dueAt] = [Date.UTC(2026, 2, 3, 16), Date.UTC(2026, 2, 4, 11, 30)];
  const snoozed = makeDue(0, { ...owned, receivedAt, dueAt, snoozes: 1, snoozedUntil: NIGHT });

  test('is looked at only while the organisation works', async () => {
    const reads = makeReads({ leadsToLookAt: async () => [makeDue(100, owned), makeDue(150, { step: 100 })] });
    expect(await takeSteps.prepare(reads, makeOrganisation(), NIGHT)).toEqual([]);
  });

  test('tells of a snooze that is over when its owner works, though the organisation does not', async () => {
    const changes = await atNight([makeDue(100, { ...owned, id: 'other' }), snoozed]);
    expect(listTold(changes)).toEqual(['sanne: lead-snooze-over']);
    expect(changes.filter(({ kind }) => kind === 'lead.step-taken')).toHaveLength(1);
    const overdue = { ...snoozed, receivedAt: NIGHT - 12 * HOUR_MS, dueAt: NIGHT - 8 * HOUR_MS };
    expect(listTold(await atNight([overdue]))).toEqual(['sanne: 100 %']);
  });

  test('leaves a snooze that is over for when the organisation works, where its owner sleeps or is gone', async () => {
    expect(await atNight([snoozed], [sanne])).toEqual([]);
    expect(await atNight([snoozed], [])).toEqual([]);
    // Its managers hear of it in the organisation’s hours.
    const late = { ...snoozed, step: 100 as const, receivedAt: NIGHT - 40 * HOUR_MS, dueAt: NIGHT - 36 * HOUR_MS };
    expect(await atNight([{ ...late, snoozedUntil: NIGHT - 30 * HOUR_MS }])).toEqual([]);
  });

  test('asks for nothing more when no lead is due', async () => {
    const reads = makeReads({ leadsToLookAt: async () => [] });
    expect(await takeSteps.prepare(reads, organisation, NOW)).toEqual([]);
  });

  test('asks where cards stand only of leads of which the channel is told, and what comes next only of whoever is told of a step', async () => {
    const asked: unknown[] = [];
    const reads = makeReads({
      leadsToLookAt: async () => [makeDue(50, { id: 'a', owner: 'sanne' }), makeDue(100, { id: 'b' })],
      people: async () => [sanne, bram, ruben],
      absences: async () => [],
      messageDays: async () => [],
      escalatedAt: async () => undefined,
      leadsToLookAtNext: async (_organisation, owners) => {
        asked.push(owners);
        return [];
      },
      placesOf: async (_organisation, subject) => {
        asked.push(subject);
        return [CARD_PLACE];
      },
      givenUpOf: async () => [],
    });
    expect(listTold(await takeSteps.prepare(reads, organisation, NOW))).toEqual(['sales: lead-waiting', 'sanne: 50 %']);
    expect(asked).toEqual([{ kind: 'lead', lead: 'b' }, ['sanne']]);
  });
});
