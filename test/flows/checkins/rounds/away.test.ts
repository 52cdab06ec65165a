import { describe, expect, test } from 'vitest';
import type { Absence } from '../../../../src/domain/people/person.ts';
import type { OpeningFacts } from '../../../../src/flows/checkins/lib/round-opening.ts';
import { checkins } from '../../../../src/flows/checkins/room.ts';
import { makeOrganisation, makePerson, makeReceivers } from '../../people.ts';
import { given, readReply } from '../../specification.ts';
import { commandIn, helen, MONTH, ruben } from '../builders.ts';

const sales = ['sanne', 'bram'].map((id) => makePerson({ id }));
const marketing = ['lotte', 'daan'].map((id) => makePerson({ id, team: 'marketing' }));
const facts = (...absences: Absence[]): OpeningFacts => ({
  organisation: makeOrganisation({ checkin: { days: 7, k: 3 } }),
  people: [helen, ruben, ...sales, ...marketing],
  absences,
  talked: new Set(),
  promised: undefined,
  receivers: makeReceivers([helen, ruben, ...sales, ...marketing], { absences }),
});
const away = (person: string, from: string, to = from): Absence => ({ person, from, to });

/** The round opens on Tuesday 3 March; its first reminder is on Monday the 9th. */
const AWAY: [absences: [from: string, to: string][], isAsked: boolean][] = [
  [[['2026-03-02', '2026-03-20']], false],
  [[['2026-03-03', '2026-03-08']], true],
  [[['2026-03-04', '2026-03-20']], true],
  [
    [
      ['2026-02-02', '2026-02-06'],
      ['2026-03-03', '2026-03-06'],
      ['2026-03-09', '2026-03-13'],
    ],
    false,
  ],
  [
    [
      ['2026-03-03', '2026-03-05'],
      ['2026-03-06', '2026-03-09'],
    ],
    false,
  ],
  [
    [
      ['2026-03-03', '2026-03-03'],
      ['2026-03-09', '2026-03-09'],
    ],
    true,
  ],
];

describe.each(AWAY)('somebody is away %j', (absences, isAsked) => {
  test(`they are ${isAsked ? 'invited' : 'left out, and only counted'}`, () => {
    const more = facts(...absences.map(([from, to]) => away('sanne', from, to)));
    const { reply } = given(checkins, 'checkin.start-asked', { ...commandIn('none'), more }).when({});
    expect(readReply(reply)).toContain(isAsked ? 'Away: nobody' : 'Away: 1 person');
    expect(readReply(reply).includes('Sanne')).toBe(isAsked);
  });
});

/** When each talk is proposed, when these are away. */
function proposeTalks(...absences: Absence[]): Record<string, string> {
  const confirming = given(checkins, 'checkin.start-confirmed', { ...commandIn('none'), more: facts(...absences) });
  const round = confirming.when({ month: MONTH }).changes.find((change) => change.kind === 'round.opened');
  const talks = round?.invitations.map(({ person, talkAt }) => [person, new Date(talkAt).toISOString().slice(0, 13)]);
  return Object.fromEntries(talks ?? []);
}

test('a talk is proposed when neither of the two is away, and none at the time of another of theirs', () => {
  expect(proposeTalks(away('sanne', '2026-03-04'), away('sanne', '2026-03-06'), away('helen', '2026-03-05'))).toEqual({
    sanne: '2026-03-09T09',
    bram: '2026-03-04T13',
    lotte: '2026-03-04T13',
    daan: '2026-03-05T09',
  });
});

test('with somebody who is away for long the talks are proposed as if they were not', () => {
  expect(proposeTalks(away('helen', '2026-03-01', '2027-03-01'))).toEqual(proposeTalks());
});
