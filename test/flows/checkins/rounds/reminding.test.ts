import { describe, expect, test } from 'vitest';
import type { Invitation } from '../../../../src/domain/checkins/checkin.ts';
import { DAY_MS } from '../../../../src/domain/time.ts';
import { getLocalDate } from '../../../../src/domain/working-time.ts';
import type { ReminderFacts } from '../../../../src/flows/checkins/lib/round-reminding.ts';
import { checkins } from '../../../../src/flows/checkins/room.ts';
import { remindPeople } from '../../../../src/flows/checkins/rules.ts';
import type { Change } from '../../../../src/store/change.ts';
import { countBegun, makePerson, makeReceivers } from '../../people.ts';
import { makeReads } from '../../reads.ts';
import { given, NOW, readReply } from '../../specification.ts';
import { commandOn, MONTH, makeInvitation, makePrivate, makeRound, organisation } from '../builders.ts';

const round = makeRound();
const people = ['sanne', 'bram', 'fleur'].map((id) => makePerson({ id }));
const facts = (invitations: Invitation[], more: Partial<ReminderFacts> = {}, now = NOW): ReminderFacts => ({
  organisation,
  invitations,
  people: new Map(people.map((person) => [person.id, person])),
  absences: [],
  receivers: makeReceivers([...(more.people?.values() ?? people)], { absences: more.absences ?? [], now }),
  ...more,
});
/** Somebody's next reminder, counted and sent. */
const reminds = (person: string, was = 0, at = NOW, on = getLocalDate(at, organisation.zone)): Change[] => [
  { kind: 'reminder.counted', organisation: 'acme', month: MONTH, person, was, reminders: was + 1, on },
  countBegun(person, 1, on),
  makePrivate('direct.queued', person, { kind: 'reminder', month: MONTH, person }, at),
];
/** The same where they do not work: it waits, until the round is over at most. */
const waits = (person: string, on: string, at = NOW): Change[] => [
  { kind: 'reminder.counted', organisation: 'acme', month: MONTH, person, was: 0, reminders: 1, on },
  {
    ...{ kind: 'message.waits', organisation: 'acme', person, subject: { kind: 'reminder', month: MONTH, person } },
    ...{ urgency: 'else', at, until: Math.min(at + 7 * DAY_MS, round.closesAt) },
  },
];

/** Whatever follows, so that whoever asks again learns nothing. */
const SENT = /^Check-in March · Whoever has not answered yet gets a reminder in their own working hours[^\d]*\n$/;

test('when all or nearly all had answered this morning, that is said first, whoever is left', () => {
  const settled = { ...round, morning: { day: '2026-03-03', band: 'all' as const } };
  const answer = (hasAnswered: boolean) =>
    given(checkins, 'checkin.remind-asked', {
      ...commandOn(settled),
      more: facts([makeInvitation('sanne', { hasAnswered })]),
    }).when({});
  expect(readReply(answer(true).reply)).toMatch(
    /^Check-in March · As of this morning, all or nearly all had answered\. Whoever has not answered/,
  );
  expect(answer(false).reply).toEqual(answer(true).reply);
});

describe('a manager reminds whoever has not answered', () => {
  const reminding = (more: ReminderFacts) => given(checkins, 'checkin.remind-asked', { ...commandOn(round), more });

  test('each of them once, and nobody who has answered', () => {
    const invitations = [
      makeInvitation('sanne'),
      makeInvitation('bram', { hasAnswered: true }),
      makeInvitation('fleur'),
    ];
    reminding(facts(invitations))
      .when({})
      .follows([...reminds('sanne'), ...reminds('fleur')], SENT);
  });

  test('a second time, it is the second and last of each', () => {
    reminding(facts([makeInvitation('sanne', { reminders: 1 })]))
      .when({})
      .follows(reminds('sanne', 1), SENT);
  });

  test('whoever had two already gets none beside those who had one', () => {
    const invitations = [makeInvitation('sanne', { reminders: 2 }), makeInvitation('bram', { reminders: 1 })];
    reminding(facts(invitations)).when({}).follows(reminds('bram', 1), SENT);
  });

  test('when all of them had two, nobody gets one', () => {
    const invitations = [makeInvitation('sanne', { reminders: 2 }), makeInvitation('bram', { hasAnswered: true })];
    reminding(facts(invitations)).when({}).follows([], SENT);
  });

  test.each<[when: string, remindedOn: string, is: boolean]>([
    ['yesterday', '2026-03-02', true],
    ['today', '2026-03-03', false],
    ['for tomorrow morning', '2026-03-04', false],
  ])('whoever was reminded %s gets one today: %s', (_when, remindedOn, is) => {
    const waiting = [makeInvitation('sanne', { reminders: 1, remindedOn })];
    reminding(facts(waiting))
      .when({})
      .follows(is ? reminds('sanne', 1) : [], SENT);
  });

  test('on their own calendar: yesterday evening there was today here', () => {
    const there = { people: new Map([['sanne', makePerson({ id: 'sanne', zone: 'Pacific/Auckland' })]]) };
    const waiting = [makeInvitation('sanne', { remindedOn: '2026-03-03' })];
    reminding(facts(waiting, there)).when({}).follows(waits('sanne', '2026-03-04'), SENT);
  });

  test('when everybody has answered, nobody needs one', () => {
    const invitations = [makeInvitation('sanne', { hasAnswered: true })];
    reminding(facts(invitations)).when({}).follows([], SENT);
  });

  const alone = [makeInvitation('sanne')];
  test('in the evening it waits for the next working morning of each', () => {
    const evening = Date.UTC(2026, 2, 3, 20);
    reminding(facts(alone, {}, evening))
      .when({}, evening)
      .follows(waits('sanne', '2026-03-04', evening), SENT);
  });

  test('somebody who works elsewhere gets it in their own working hours', () => {
    const inNewYork = makePerson({ id: 'sanne', zone: 'America/New_York' });
    reminding(facts(alone, { people: new Map([['sanne', inNewYork]]) }))
      .when({})
      .follows(waits('sanne', '2026-03-03'), SENT);
  });

  test.each<[who: string, more: Partial<ReminderFacts>]>([
    ['is away that day', { absences: [{ person: 'sanne', from: '2026-03-03', to: '2026-03-03' }] }],
    ['is in no workspace', { people: new Map([['sanne', makePerson({ identities: [] })]]) }],
    ['is in the set-up no more', { people: new Map() }],
  ])('somebody who %s gets none', (_who, more) => {
    reminding(facts(alone, more)).when({}).follows([], SENT);
  });

  test.each([
    ['was away until yesterday', { person: 'sanne', from: '2026-02-20', to: '2026-03-02' }],
    ['will be away from tomorrow', { person: 'sanne', from: '2026-03-04', to: '2026-03-20' }],
    ['is there while a colleague is away', { person: 'bram', from: '2026-03-01', to: '2026-03-20' }],
  ])('somebody who %s gets one', (_who, absence) => {
    reminding(facts(alone, { absences: [absence] }))
      .when({})
      .follows(reminds('sanne'), SENT);
  });

  test('nobody gets one that they would read when the round is closed', () => {
    const tonight = makeRound({ closesAt: Date.UTC(2026, 2, 3, 20) });
    const evening = Date.UTC(2026, 2, 3, 19);
    given(checkins, 'checkin.remind-asked', { ...commandOn(tonight), more: facts(alone, {}, evening) })
      .when({}, evening)
      .follows([], SENT);
  });
});

describe('people are reminded by themselves', () => {
  /** Friday the 6th, in working hours. */
  const half = round.opensAt + Math.floor((round.closesAt - round.opensAt) / 2);
  const remind = (invitation: Invitation, now: number, more: Partial<ReminderFacts> = {}) =>
    remindPeople.decide([{ round, facts: facts([invitation], more, now) }], organisation, now);

  test('when half of the time is over, and not before', () => {
    expect(remind(makeInvitation('sanne'), half - 1)).toEqual([]);
    expect(remind(makeInvitation('sanne'), half)).toEqual(reminds('sanne', 0, half));
  });

  test('a second time when 85 of 100 is over, and not before', () => {
    const later = round.opensAt + Math.floor(0.85 * (round.closesAt - round.opensAt));
    expect(remind(makeInvitation('sanne', { reminders: 1 }), later - 1)).toEqual([]);
    expect(remind(makeInvitation('sanne', { reminders: 1 }), later)).toEqual(reminds('sanne', 1, later));
  });

  test('not again when a manager reminded them meanwhile', () => {
    expect(remind(makeInvitation('sanne', { reminders: 1 }), half)).toEqual([]);
    expect(remind(makeInvitation('sanne', { reminders: 2 }), round.closesAt - 1)).toEqual([]);
  });

  test('nor on the day on which a manager reminded them', () => {
    const today = getLocalDate(half, organisation.zone);
    const later = round.opensAt + Math.floor(0.85 * (round.closesAt - round.opensAt));
    const own = { reminders: 1, remindedOn: getLocalDate(later, organisation.zone) };
    expect(remind(makeInvitation('sanne', own), later)).toEqual([]);
    expect(remind(makeInvitation('sanne', { remindedOn: today }), half)).toEqual([]);
  });

  test('never who has answered', () => {
    expect(remind(makeInvitation('sanne', { hasAnswered: true }), half)).toEqual([]);
  });

  test('after the bot was down, once and not twice', () => {
    const monday = Date.UTC(2026, 2, 9, 15);
    const changes = remind(makeInvitation('sanne'), monday);
    expect(changes.map(({ kind }) => kind)).toEqual(['reminder.counted', 'messages.counted', 'direct.queued']);
    expect(changes[0]).toMatchObject({ was: 0, reminders: 2 });
  });

  test('never twice on one day, however short the round is', () => {
    const untilTomorrow = makeRound({ opensAt: NOW, closesAt: Date.UTC(2026, 2, 4, 16, 30) });
    const lastHour = Date.UTC(2026, 2, 4, 16);
    const waiting = facts([makeInvitation('sanne')], {}, lastHour);
    const changes = remindPeople.decide([{ round: untilTomorrow, facts: waiting }], organisation, lastHour);
    expect(changes).toEqual(reminds('sanne', 0, lastHour));
  });

  test.each([
    ['of an open round', makeRound({ closesAt: NOW + 1 }), true],
    ['but not of one whose time is over', makeRound({ closesAt: NOW }), false],
    ['and not of one that is closed', makeRound({ state: 'review' }), false],
  ])('%s', async (_which, each, is) => {
    const none = async () => [];
    const reads = makeReads({ rounds: async () => [each], invitations: none, people: none, absences: none });
    const running = await remindPeople.read(reads, organisation, NOW);
    expect(running.map((found) => found.round)).toEqual(is ? [each] : []);
  });
});
