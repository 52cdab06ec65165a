import { describe, expect, test } from 'vitest';
import type { EventOf } from '../../../../src/domain/event.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import type { Goal } from '../../../../src/domain/promises/goal/goal.ts';
import { promises } from '../../../../src/flows/promises/room.ts';
import { countBegun, makeReceivers } from '../../people.ts';
import { given, NOW } from '../../specification.ts';
import { helen, organisation, ruben, sanne } from '../pair/builders.ts';
import { makeDigest, makeGoal, shared } from './builders.ts';

const here = (person: Person) => ({ person, organisation, isOn: true });
const managers = { managers: [ruben, helen], receivers: makeReceivers([ruben, helen]) };
const goal = 'goal-00000000001';
type Filled = Omit<EventOf<'goal.set'>, 'kind' | 'by' | 'key'>;
const filled = (more: Partial<Filled> = {}): Filled => ({
  ...{ asked: NOW, name: ' More leads ', figure: 'handed-over', target: '60', whose: 'both' },
  ...{ from: '2026-01-01', to: '2026-03-31' },
  ...more,
});

describe('setting a goal', () => {
  const set = (person: Person, goals: Goal[] = []) =>
    given(promises, 'goal.set', { ...here(person), more: { goals, ...managers } });

  test('of both teams: it is the manager’s own team’s until the other’s shares it, who is asked', () => {
    set(ruben)
      .when(filled())
      .follows(
        [
          { kind: 'goal.set', goal: { ...makeGoal({ at: NOW }), id: expect.stringMatching(/^[\w-]{16}$/) } },
          countBegun('helen'),
          { kind: 'direct.queued', subject: { kind: 'goal-sharing', goal: expect.anything(), person: 'helen' } },
        ],
        /“More leads” · The goal is set\. It is both teams’ once a manager of marketing shares it/,
      );
  });

  test('of one team: nobody is asked', () => {
    set(helen)
      .when(filled({ whose: 'one' }))
      .follows([{ kind: 'goal.set' }], 'A manager of sales can share it');
  });

  test.each<[string, Partial<Filled>, Partial<Goal>]>([
    ['a share', { figure: 'good', target: '60 %' }, { target: 60 }],
    ['an amount', { figure: 'won-value', target: '€ 500.000' }, { target: 500_000, currency: 'EUR' }],
    ['an amount of dollars', { figure: 'won-value', target: '$9,999.50' }, { target: 9999.5, currency: 'USD' }],
    ['thousands', { target: '1.200' }, { target: 1200 }],
  ])('%s is read as people type it', (_what, more, read) => {
    set(ruben)
      .when(filled({ whose: 'one', ...more }))
      .follows([{ kind: 'goal.set', goal: expect.objectContaining(read) }], /set/);
  });

  const five = Array.from({ length: 5 }, () => makeGoal());
  test.each<[string, Partial<Filled>, Record<string, string | RegExp>, Goal[]?]>([
    ['no name', { name: ' ' }, { name: 'Give the goal a name.' }],
    ['no number', { target: 'many' }, { target: /whole number, for example 60/ }],
    ['half a lead', { target: '1,5' }, { target: /whole number/ }],
    ['none', { target: '0' }, { target: /whole number/ }],
    ['more than all', { figure: 'good', target: '101%' }, { target: /from 1 to 100/ }],
    ['an amount that could be anything', { figure: 'won-value', target: '10 mln' }, { target: /An amount/ }],
    ['an end before its beginning', { from: '2026-03-20', to: '2026-03-10' }, { to: /A day from Thu 26 Mar/ }],
    ['an end that is over', { to: '2026-03-02' }, { to: /A day from Tue 3 Mar/ }],
    ['a beginning long ago', { from: '2024-01-01' }, { from: /A day from/ }],
    ['an end far ahead', { to: '2028-01-01' }, { to: /to Wed 3 Mar 2027/ }],
    ['no whole month', { figure: 'wins', from: '2026-03-02' }, { to: /whole months/ }],
    ['five that run', {}, { name: '5 goals run already. Stop one first.' }, five],
  ])('with %s: it is said at the field', (_what, more, errors, goals = []) => {
    set(ruben, goals).when(filled(more)).follows([], { errors });
  });

  test('one that is over makes room for another', () => {
    const over = five.map((each) => ({ ...each, to: '2026-03-01' }));
    set(ruben, over)
      .when(filled({ whose: 'one' }))
      .follows([{ kind: 'goal.set' }], /set/);
  });

  test('a form asks for it, unless five run', () => {
    const ask = (open: Goal[]) => given(promises, 'goal.form-asked', { ...here(ruben), more: open }).when({});
    ask([]).follows([], { form: 'goal.set' });
    ask(five).follows([], '5 goals run already');
  });
});

describe('looking at them', () => {
  const look = (person: Person, goals: Goal[], more = {}) =>
    given(promises, 'goal.listed', {
      ...here(person),
      more: { goals, published: { digests: [makeDigest({ handedOver: 31 })], months: [] }, ...more },
    }).when({});
  const mission = { version: 1, words: 'One team that keeps its word.', by: 'ruben', at: NOW };

  test('the mission stands above; each goal has a bar, words, days, and whose it is', () => {
    look(sanne, [makeGoal(shared)], { mission, writer: 'Ruben Jansen' }).follows(
      [],
      /Our mission\nOne team that keeps its word\.\nWritten by Ruben Jansen .*█████░░░░░\n31 of 60 SQLs handed over\n.*31 March · sales and marketing/s,
    );
    look(sanne, [makeGoal()]).follows([], 'sales’ only: does marketing share it?');
    look(sanne, []).follows([], 'The managers of both teams set them');
    expect(JSON.stringify(look(sanne, [makeGoal()], { mission: { ...mission, words: '' } }).reply)).not.toContain(
      'mission',
    );
  });

  test('the other team’s manager may share it, its own may stop it', () => {
    const taps = (person: Person, of: Goal) =>
      [...JSON.stringify(look(person, [of]).reply).matchAll(/"kind":"(goal\.s\w+)"/g)].map(([, kind]) => kind);
    expect(taps(helen, makeGoal())).toEqual(['goal.shared']);
    expect(taps(ruben, makeGoal())).toEqual(['goal.stopped']);
    expect(taps(helen, makeGoal(shared))).toEqual(['goal.stopped']);
    expect(taps(sanne, makeGoal())).toEqual([]);
    expect(taps(helen, makeGoal({ to: '2026-03-02' }))).toEqual([]);
  });

  test('what is reached or over says so, and what is over stands last', () => {
    const over = makeGoal({ name: 'Long ago', to: '2026-03-01', from: '2026-02-09' });
    look(sanne, [over, makeGoal({ target: 31 })]).follows([], /██████████\n31 of 31.*reached.*Long ago.*over/s);
  });
});

describe('sharing one', () => {
  const share = (person: Person, of: Goal | undefined) =>
    given(promises, 'goal.shared', { ...here(person), more: { goal: of, ...managers } }).when({ goal });

  test('by the other team’s manager: it is both teams’, and whoever set it hears of it', () => {
    share(helen, makeGoal()).follows(
      [
        { kind: 'goal.shared', organisation: 'acme', goal, by: 'helen', at: NOW },
        countBegun('ruben'),
        { kind: 'direct.queued', subject: { kind: 'goal-shared', goal, person: 'ruben' } },
      ],
      'The goal is both teams’ now',
    );
    share(helen, makeGoal({ by: 'gone' })).follows([{ kind: 'goal.shared' }], 'both teams’');
  });

  test.each<[string, Person, Goal | undefined, string]>([
    ['a member', { ...sanne, team: 'marketing' }, makeGoal(), 'A manager of marketing decides'],
    ['its own manager', ruben, makeGoal(), 'a manager of marketing can share it'],
    ['once it is shared', helen, makeGoal(shared), 'both teams’ already'],
    ['once it is over', helen, makeGoal({ to: '2026-03-02' }), 'over, or was stopped'],
    ['once it is stopped', helen, makeGoal({ state: 'stopped' }), 'over, or was stopped'],
    ['of what is gone', helen, undefined, 'no longer there'],
  ])('%s: nothing changes', (_what, person, of, answer) => {
    share(person, of).follows([], answer);
  });
});

describe('stopping one', () => {
  const stop = (person: Person, of: Goal | undefined) =>
    given(promises, 'goal.stopped', { ...here(person), more: of }).when({ goal });

  test('by its team’s manager, or by either once it is shared', () => {
    const stopped = { kind: 'goal.stopped' as const, organisation: 'acme', goal, at: NOW };
    stop(ruben, makeGoal()).follows([{ ...stopped, by: 'ruben' }], 'The goal is stopped');
    stop(helen, makeGoal(shared)).follows([{ ...stopped, by: 'helen' }], 'The goal is stopped');
  });

  test.each<[string, Person, Goal | undefined, string]>([
    ['a member', sanne, makeGoal(), 'A manager of sales can stop this goal'],
    ['the other team’s manager', helen, makeGoal(), 'A manager of sales can stop this goal'],
    ['once it is stopped', ruben, makeGoal({ state: 'stopped' }), 'over, or was stopped'],
    ['of what is gone', ruben, undefined, 'no longer there'],
  ])('%s: nothing changes', (_what, person, of, answer) => {
    stop(person, of).follows([], answer);
  });
});

describe('the mission', () => {
  const mission = { version: 3, words: 'Before', by: 'ruben', at: 0 };
  const write = (version: number, words: string, before: typeof mission | undefined = mission) =>
    given(promises, 'mission.set', { ...here(helen), more: before }).when({ version, words });

  test('is written by a manager, in place of the one before', () => {
    const set = { kind: 'mission.set' as const, organisation: 'acme' };
    write(3, ' After ').follows(
      [{ ...set, mission: { version: 4, words: 'After', by: 'helen', at: NOW } }],
      'above the goals',
    );
    write(3, ' ').follows([{ ...set, mission: { version: 4, words: '', by: 'helen', at: NOW } }], 'has been removed');
    given(promises, 'mission.set', { ...here(helen), more: undefined })
      .when({ version: 0, words: 'First' })
      .follows([{ ...set, mission: { version: 1, words: 'First', by: 'helen', at: NOW } }], 'above the goals');
  });

  test('of two at once the second is told, and loses nothing typed', () => {
    write(2, 'After').follows([], { errors: { words: /Someone else changed the mission/ } });
    given(promises, 'mission.form-asked', { ...here(helen), more: mission })
      .when({})
      .follows([], { form: 'mission.set' });
  });
});

test('a member is told who sets goals; while the room is off, everybody is', () => {
  const answer = 'The managers of both teams set goals and the mission';
  const member = here(sanne);
  given(promises, 'goal.set', { ...member, more: { goals: [], ...managers } })
    .when(filled())
    .follows([], answer);
  given(promises, 'goal.form-asked', { ...member, more: [] })
    .when({})
    .follows([], answer);
  given(promises, 'mission.set', { ...member, more: undefined })
    .when({ version: 0, words: 'x' })
    .follows([], answer);
  given(promises, 'mission.form-asked', { ...member, more: undefined })
    .when({})
    .follows([], answer);
  const off = { ...here(helen), isOn: false };
  given(promises, 'goal.listed', { ...off, more: { goals: [], published: { digests: [], months: [] } } })
    .when({})
    .follows([], '“Promises” is off.');
  given(promises, 'goal.shared', { ...off, more: { goal: makeGoal(), ...managers } })
    .when({ goal })
    .follows([], '“Promises” is off.');
  given(promises, 'goal.stopped', { ...off, more: makeGoal() })
    .when({ goal })
    .follows([], '“Promises” is off.');
});
