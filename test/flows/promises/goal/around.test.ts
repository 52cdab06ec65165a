import { expect, test } from 'vitest';
import { flattenText } from '../../../../src/cards/card.ts';
import { writePlainText } from '../../../../src/cards/plain.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import type { Goal } from '../../../../src/domain/promises/goal/goal.ts';
import { drawGoalShared, drawGoalSharing } from '../../../../src/flows/promises/goal/draws.ts';
import { readShownGoals } from '../../../../src/flows/promises/goal/lib/read-goals.ts';
import { exportMission, exportTeamGoals } from '../../../../src/flows/promises/goal/personal.ts';
import { showPromises } from '../../../../src/flows/promises/home.ts';
import { makeReads } from '../../reads.ts';
import { NOW } from '../../specification.ts';
import { helen, organisation, ruben, sanne } from '../pair/builders.ts';
import { makeGoal, shared } from './builders.ts';

const readsOf = (goals: Goal[]) =>
  makeReads({
    roomSwitches: async () => [{ room: 'promises', state: 'on', at: 0 }],
    openAgreements: async () => [],
    pairVersions: async () => [],
    goals: async () => goals,
    goal: async (_organisation, id) => goals.find((each) => each.id === id),
    mission: async () => ({ version: 1, words: 'One team', by: 'ruben', at: NOW }),
    postedDigests: async (_organisation, { after, last }) => expectStretch(after, last),
    postedMonths: async (_organisation, { from, last }) => expectStretch(from, last),
    personById: async (_organisation, id) => [ruben, helen, sanne].find((each) => each.id === id),
  });

/** Of two goals from the first day of one until the day after the last of the other. */
function expectStretch(first: string, last: string): never[] {
  expect([
    ['2026-01-01', '2026-07-01'],
    ['2026-01', '2026-06'],
  ]).toContainEqual([first, last]);
  return [];
}

test('what is read for the list is what was posted of all days of its goals', async () => {
  const goals = [makeGoal(), makeGoal({ from: '2026-02-01', to: '2026-06-30' })];
  const shown = await readShownGoals(readsOf(goals), 'acme', '2026-03-03');
  expect(shown).toMatchObject({ goals, writer: 'ruben', mission: { words: 'One team' } });
  expect((await readShownGoals(readsOf([]), 'acme', '2026-03-03')).published).toEqual({ digests: [], months: [] });
});

test('on the other team’s manager’s page stands that a goal could be shared', async () => {
  const show = async (person: Person, goal: Goal) => {
    const { next } = await showPromises(readsOf([goal]), { person, organisation, now: NOW });
    return next.map(({ text, button }) => [flattenText(text), button.tap.kind]);
  };
  expect(await show(helen, makeGoal())).toEqual([
    ['A goal of sales: “More leads”. Does your team share it?', 'goal.shared'],
  ]);
  expect(await show(ruben, makeGoal())).toEqual([]);
  expect(await show(sanne, makeGoal())).toEqual([]);
});

test('a message is there as long as its question is open, or its goal', async () => {
  const target = { kind: 'person', platform: 'slack', workspace: 'T1', id: 'U' } as const;
  const audience = { organisation, locale: 'en' as const, target, now: NOW };
  const ask = async (goal: Goal, person = 'helen') => {
    const card = await drawGoalSharing(readsOf([goal]), { kind: 'goal-sharing', goal: goal.id, person }, audience);
    return card && writePlainText(card);
  };
  expect(await ask(makeGoal())).toMatch(/ruben proposes a goal .*“More leads”, 60 SQLs .* Does marketing share it\?/);
  for (const goal of [makeGoal(shared), makeGoal({ state: 'stopped' })]) expect(await ask(goal)).toBeUndefined();
  expect(await ask(makeGoal(), 'ruben')).toBeUndefined();
  const tell = async (goal: Goal) => {
    const subject = { kind: 'goal-shared', goal: goal.id, person: 'ruben' } as const;
    const card = await drawGoalShared(readsOf([goal]), subject, audience);
    return card && writePlainText(card);
  };
  expect(await tell(makeGoal(shared))).toContain('is both teams’ now: marketing shares it.');
  expect(await tell(makeGoal())).toBeUndefined();
  expect(await tell(makeGoal({ ...shared, to: '2026-03-01' }))).toBeUndefined();
});

test('somebody is given what they set, shared, stopped and wrote, and nobody else’s part', async () => {
  const goal = { ...makeGoal(shared), stoppedBy: 'helen', stoppedAt: NOW };
  const give = (person: Person) => exportTeamGoals.write([goal], { person, organisation, now: NOW });
  expect(give(ruben)).toEqual([expect.stringContaining('goal set: “More leads”')]);
  expect(give(helen)).toEqual([
    expect.stringContaining('goal shared: “More leads”'),
    expect.stringContaining('goal stopped: “More leads”'),
  ]);
  const ofMission = (person: Person) => exportMission.prepare(readsOf([]), { person, organisation, now: NOW });
  expect((await ofMission(ruben)).lines).toEqual([expect.stringContaining('One team')]);
  expect((await ofMission(helen)).lines).toEqual([]);
});
