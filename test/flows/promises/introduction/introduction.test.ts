import { describe, expect, test } from 'vitest';
import { writePlainText } from '../../../../src/cards/plain.ts';
import type { TermEntry } from '../../../../src/domain/language/term.ts';
import type { Goal, Mission } from '../../../../src/domain/promises/goal/goal.ts';
import type { RoomSwitch } from '../../../../src/domain/setup/steps/room-switch.ts';
import { drawIntroduction } from '../../../../src/flows/promises/introduction/draws.ts';
import { exportIntroduction } from '../../../../src/flows/promises/introduction/personal.ts';
import { introduceNewcomers } from '../../../../src/flows/promises/introduction/rules.ts';
import { followPeople } from '../../../../src/flows/setup/lib/keep-people.ts';
import { countBegun } from '../../people.ts';
import { makeReads } from '../../reads.ts';
import { NOW } from '../../specification.ts';
import { makeDigest, makeGoal } from '../goal/builders.ts';
import { organisation, ruben, sanne } from '../pair/builders.ts';

const mission: Mission = { version: 1, words: 'One team that keeps its word.', by: 'ruben', at: 0 };
// Whether it is agreed is all that is looked at.
const term = (agreed: boolean) => (agreed ? { agreed: {} } : { proposed: {} }) as unknown as TermEntry;
type Known = {
  on?: RoomSwitch['room'][];
  mission?: Mission;
  goals?: Goal[];
  terms?: TermEntry[];
  newcomers?: string[];
};
const readsOf = ({
  on = ['promises', 'language'],
  mission: written,
  goals = [],
  terms = [],
  newcomers = ['sanne'],
}: Known) =>
  makeReads({
    newcomers: async () => newcomers,
    roomSwitches: async () => on.map((room) => ({ room, state: 'on', at: 0 })),
    mission: async () => written,
    goals: async () => goals,
    lexicon: async () => terms,
    postedDigests: async () => [makeDigest({ handedOver: 31 })],
    postedMonths: async () => [],
    people: async () => [sanne, ruben],
    personById: async () => ruben,
    messageDays: async () => [],
    absences: async () => [],
  });
const all: Known = { mission, goals: [makeGoal()], terms: [term(true), term(true), term(false)] };
const introduce = (known: Known) => introduceNewcomers.prepare(readsOf(known), organisation, NOW);
const ended = { kind: 'introduction.ended' as const, organisation: 'acme', person: 'sanne', at: NOW };

describe('somebody new is introduced', () => {
  test('once, by one message that counts as others do', async () => {
    const sent = { kind: 'direct.queued', subject: { kind: 'introduction', person: 'sanne' } };
    expect(await introduce(all)).toMatchObject([ended, countBegun('sanne'), sent]);
  });

  test('to what there is: mission, goals, or lexicon alone', async () => {
    for (const known of [{ mission }, { goals: [makeGoal()] }, { terms: [term(true)] }])
      expect(await introduce(known)).toHaveLength(3);
  });

  test.each<[string, Known]>([
    ['the room is off', { ...all, on: ['language'] }],
    ['there is nothing', {}],
    [
      'the mission is empty and the goal over',
      { mission: { ...mission, words: '' }, goals: [makeGoal({ to: '2026-03-02' })] },
    ],
    ['words are only proposed', { terms: [term(false)] }],
    ['the lexicon is off', { terms: [term(true)], on: ['promises'] }],
  ])('to nothing where %s, and never later', async (_what, known) => {
    expect(await introduce(known)).toEqual([ended]);
  });

  test('who left again gets nothing, and without newcomers nothing is looked at', async () => {
    expect(await introduce({ ...all, newcomers: ['gone'] })).toEqual([{ ...ended, person: 'gone' }]);
    expect(await introduceNewcomers.prepare(makeReads({ newcomers: async () => [] }), organisation, NOW)).toEqual([]);
  });
});

test('the message says mission, goals and words as they are when it is read', async () => {
  const target = { kind: 'person', platform: 'slack', workspace: 'T1', id: 'U' } as const;
  const audience = { organisation, locale: 'en' as const, target, now: NOW };
  const read = async (known: Known) => {
    const card = await drawIntroduction(readsOf(known), { kind: 'introduction', person: 'sanne' }, audience);
    return card && writePlainText(card);
  };
  expect(await read(all)).toMatch(
    /Welcome to sales and marketing at Acme.*One team that keeps.*More leads · 31 of 60 SQLs.*2 words mean the same/s,
  );
  expect(await read({ mission })).not.toContain('words mean');
  expect(await read({ ...all, on: [] })).toBeUndefined();
  expect(await read({})).toBeUndefined();
});

test('whoever joins a team, by file, chat or group, is noted; in a set-up that begins nobody is', () => {
  const follow = (known: (typeof sanne)[], people: (typeof sanne)[]) =>
    followPeople({ known, rounds: [] }, 'acme', people, NOW).filter(({ kind }) => kind === 'newcomers.noted');
  expect(follow([ruben], [ruben, sanne])).toEqual([
    { kind: 'newcomers.noted', organisation: 'acme', people: ['sanne'], at: NOW },
  ]);
  expect(follow([ruben, sanne], [ruben, { ...sanne, team: 'marketing' }])).toEqual([]);
  expect(follow([], [ruben, sanne])).toEqual([]);
});

test('somebody is given since when they are in a team', () => {
  const give = (found: { at: number } | undefined) =>
    exportIntroduction.write(found, { person: sanne, organisation, now: NOW });
  expect(give({ at: NOW })).toEqual([expect.stringContaining('You have been in a team since 3 March 2026')]);
  expect(give(undefined)).toEqual([]);
});
