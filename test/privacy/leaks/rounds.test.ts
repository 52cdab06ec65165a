import { expect, test } from 'vitest';
import { findKeptFew } from '../administrator/find-kept.ts';
import type { Holding } from '../administrator/hold.ts';
import type { Row } from '../evidence.ts';
import { findInRound, type RoundSeen } from '../reader/find-rounds.ts';
import { HOUR, makeCopy, makeDraft, makeLook } from '../reader/leaky-looks.ts';
import { identityOf } from '../year/cast.ts';
import type { Look } from '../year/looks.ts';
import { checkOpened, checkPublished, type Watched } from '../year/promises.ts';
import type { Deed } from '../year/truth.ts';

const ASKED = new Map(
  ['a', 'b', 'c', 'd', 'e', 'f'].flatMap(
    (id) =>
      [
        [`s${id}`, 'sales'],
        [`m${id}`, 'marketing'],
      ] as const,
  ),
);
const texts = (team: 's' | 'm', count: number) =>
  ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, count).map((id) => `by ${team}${id}`);
const writerOf = new Map([...ASKED.keys()].map((person) => [`by ${person}`, person]));
const isolate = (looks: Look[], deeds: Deed[] = []): string[] => {
  const round: RoundSeen = { month: '2026-06', k: 5, looks, asked: ASKED };
  return findInRound(round, { writerOf, deeds });
};

test('a draft of both teams that nobody shared anything of tells the reader nothing', () => {
  const said = { sales: texts('s', 6), marketing: texts('m', 6) };
  expect(isolate([makeDraft(0, { gained: said, lost: said, learning: said, goal: said })])).toEqual([]);
});

test('the sixth line is found when five of six shared their copy', () => {
  const copies = texts('s', 5).map((text) => makeCopy(1, 'gained', text));
  const draft = makeDraft(0, { gained: { sales: texts('s', 6), marketing: texts('m', 6) } });
  expect(isolate([draft, ...copies])).toContain('2026-06 few: 1 of 6 lines left, k 5 (gained)');
});

test('lines that came between two drafts are found to be of those who answered in between', () => {
  const drafts = [
    makeDraft(0, { gained: { both: texts('s', 5) } }),
    makeDraft(1, { gained: { both: [...texts('s', 5), 'by ma'] } }),
  ];
  const deeds = [{ month: '2026-06', person: 'ma', at: 1, isAnswer: true }];
  expect(isolate(drafts, deeds)).toContain('2026-06 grown: 1 lines of gained came later');
});

test('one question merged while others are not is found, and a merged one that is all one team’s', () => {
  const apart = { sales: texts('s', 6), marketing: texts('m', 6) };
  expect(isolate([makeDraft(0, { gained: apart, lost: { both: [...texts('s', 4), ...texts('m', 6)] } })])).toEqual([
    '2026-06 mixed: lost merged, gained not',
  ]);
  expect(isolate([makeDraft(0, { gained: { both: texts('s', 6) } })])).toEqual([
    '2026-06 one team: all 6 merged lines are of sales (gained)',
  ]);
  expect(isolate([makeDraft(0, { gained: { both: Array.from({ length: 6 }, () => 'alles goed') } })])).toEqual([
    '2026-06 one voice: 6 lines (gained)',
  ]);
});

test('a status that moves when one answers is found, though it says bands', () => {
  const look = (at: number, band: string) => makeLook('checkin.status-asked', at, [band]);
  const deeds = [{ month: '2026-06', person: 'sa', at: HOUR, isAnswer: true }];
  expect(isolate([look(0, 'a few'), look(2 * HOUR, 'about half')], deeds)).toEqual([
    '2026-06 live: checkin.status-asked moved when 1 answered',
  ]);
  expect(isolate([look(0, '3 of 12 have answered')])).toEqual(['2026-06 count: checkin.status-asked says a count']);
});

test('a member’s own status may say that they answered, and nothing of what another did', () => {
  const look = (at: number, text: string) => ({
    ...makeLook('checkin.status-asked', at, [text], identityOf('sa').user),
    isManager: false,
  });
  const looks = [look(0, 'You have not answered yet'), look(2 * HOUR, 'You have answered')];
  const deedOf = (person: string) => ({ month: '2026-06', person, at: HOUR, isAnswer: true });
  expect(isolate(looks, [deedOf('sa')])).toEqual([]);
  expect(isolate(looks, [deedOf('sb')])).toEqual(['2026-06 live: checkin.status-asked moved when 1 answered']);
  const asManager = looks.map((each) => ({ ...each, isManager: true }));
  expect(isolate(asManager, [deedOf('sa')])).toEqual(['2026-06 live: checkin.status-asked moved when 1 answered']);
});

test('somebody who answered and reads the draft is found, and a copy that is read by no manager', () => {
  const draft = makeDraft(0, { gained: { both: [...texts('s', 5), ...texts('m', 5)] } });
  expect(isolate([{ ...draft, reader: 'U0SA' }])).toEqual(['2026-06 wrong reader: sa was asked and reads the draft']);
  // Erased since, so that the database knows no more that they were asked.
  const deeds = [{ month: '2026-06', person: 'gone', at: 0, isAnswer: true }];
  expect(isolate([{ ...draft, reader: identityOf('gone').user }], deeds)).toEqual([
    '2026-06 wrong reader: gone was asked and reads the draft',
  ]);
  const copy = { ...makeCopy(0, 'gained', 'by sa'), isManager: false };
  expect(isolate([copy])).toEqual(['2026-06 wrong reader: U0RUBEN is no manager and reads a copy']);
});

/** An organisation whose database answers with these rows, one question after another. */
const watch = (people: Watched['cast']['people'], ...answers: Row[][]): Watched => ({
  cast: {
    people,
    joined: 0,
    settings: { checkin: {}, digest: { day: 1, time: '09:00' }, retention: {}, followUp: { hours: 4 } },
  },
  ask: async () => answers.shift() ?? [],
  broken: [],
});

test('a round published by one manager who moved to the other team in between is found', async () => {
  const ruben = { id: 'ruben', team: 'sales', role: 'manager' } as const;
  const helen = { id: 'helen', team: 'marketing', role: 'manager' } as const;
  const year = watch([{ ...ruben }, { ...helen }], [], [], [{ person: 'ruben' }, { person: 'helen' }]);
  await checkOpened(year, '2026-06');
  year.cast.people = [
    { ...ruben, team: 'marketing' },
    { ...helen, role: 'member' },
  ];
  await checkPublished(year, '2026-06');
  expect(year.broken).toEqual(['2026-06 approved: published by 0 of 2 approvers']);
});

test('a round is found whose k is lower than what was promised to copies that are kept', async () => {
  const year = watch([], [{ promised: 6 }], [{ k: 3 }]);
  await checkOpened(year, '2026-07');
  expect(year.broken).toEqual(['2026-07 lowered: k 3 while what was given under 6 is kept']);
});

/** A database with these lines of one question. */
const holding = (lines: string[], copies: string[] = [], given: Row[] = []): Holding => ({
  ...{ at: 0, given: [{ name: 'export goal', rows: given }] },
  tables: [
    { name: 'checkin_lines', rows: lines.map((line) => ({ month: '2026-06', question: 'goal', team: null, line })) },
  ],
  copies: new Map([['2026-06', copies.map((text) => ({ question: 'goal' as const, text }))]]),
});

test('the administrator finds lines of few that were written down, also when copies and exports leave few, or they came later', async () => {
  const year = () => ({ ...watch([], [{ month: '2026-06', k: 5 }], []), writerOf });
  const all = [...texts('s', 5), ...texts('m', 5)];
  expect(await findKeptFew(holding(all), undefined, year())).toEqual([]);
  expect(await findKeptFew(holding(['by sa']), undefined, year())).toEqual([
    '2026-06 kept few: 1 of 1 lines left, k 5 (goal)',
  ]);
  expect(await findKeptFew(holding(all, all.slice(0, 6)), undefined, year())).toHaveLength(1);
  const given = all.slice(0, 6).map((text) => ({ person: text.slice(3), found: JSON.stringify(text) }));
  expect(await findKeptFew(holding(all, [], given), undefined, year())).toHaveLength(1);
  expect(await findKeptFew(holding(all), holding(all.slice(1)), year())).toHaveLength(1);
});
