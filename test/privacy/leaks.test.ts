import { expect, test } from 'vitest';
import { findKeptFew } from './administrator/find-kept.ts';
import type { Holding } from './administrator/hold.ts';
import type { Row } from './evidence.ts';
import { findIsolatedCells } from './reader/find-cells.ts';
import { findChanges, findFewQuoted } from './reader/find-changes.ts';
import { findInRound, type RoundSeen } from './reader/find-rounds.ts';
import { HOUR, makeCopy, makeDraft, makeLook, makePage, sayQuality, titleOf, weekEnd } from './reader/leaky-looks.ts';
import { readFigures } from './reader/read-figures.ts';
import type { Page } from './year/books.ts';
import type { Look } from './year/looks.ts';
import { checkOpened, checkPublished, type Watched } from './year/promises.ts';
import type { Deed } from './year/truth.ts';

const LARGE = { counts: [4, 2, 2] as [number, number, number], people: 4 };
const POSTED = 9 * HOUR;

/** A week as everybody reads it. */
const post = (week: number, ...lines: string[]): Look =>
  makeLook('digest', weekEnd(week) + POSTED, [titleOf(week), ...lines], 'channel');

const find = (looks: Look[], pages: Page[] = []): string[] => {
  const reading = readFigures(looks);
  const { isolated, misread } = findIsolatedCells(reading, pages);
  expect([...misread, ...reading.unread]).toEqual([]);
  return [...isolated, ...findChanges(looks), ...findFewQuoted(reading, pages)];
};

const whole = sayQuality([4, 2, 2]);

test('a week, a campaign and a rest that are large and of several voices tell the reader nothing', () => {
  const campaigns = { fair: LARGE, mailing: LARGE };
  const looks = [post(0, sayQuality([8, 4, 4]), sayQuality([4, 2, 2], 'fair'), sayQuality([4, 2, 2], 'mailing'))];
  expect(find(looks, [makePage(0, campaigns)])).toEqual([]);
});

test('a campaign of few leads that is what remains of a week is found', () => {
  const small = { counts: [1, 0, 2] as [number, number, number], people: 2 };
  const looks = [post(0, sayQuality([5, 2, 4]), sayQuality([4, 2, 2], 'fair'))];
  expect(find(looks, [makePage(0, { fair: LARGE, mailing: small })])).toEqual([
    expect.stringContaining('few: quality 2026-06-01/2026-06-08 mailing: 3 leads, 2 people, 1,0,2'),
  ]);
});

test('a week in which all say the same is found, and one poor reason for all of it', () => {
  const poor = { counts: [0, 0, 6] as [number, number, number], people: 4 };
  expect(find([post(0, sayQuality([0, 0, 6]))], [makePage(0, { fair: poor })])).toEqual([
    expect.stringContaining('one voice: quality'),
  ]);
  const page = makePage(0, { fair: LARGE });
  const reasons = page.judged.map((each) => (each.verdict === 'poor' ? { ...each, reason: 'no_budget' } : each));
  expect(find([post(0, whole, 'Why poor (2 judgements): no budget 2')], [{ ...page, judged: reasons }])).toEqual([
    expect.stringContaining('few: reasons'),
  ]);
});

test('a month minus the weeks that were shown is found to be the week that was held back', () => {
  const held = { counts: [0, 1, 2] as [number, number, number], people: 2 };
  const pages = [0, 1, 2, 3].map((week) => makePage(week, { fair: week === 2 ? held : LARGE }));
  const month = makeLook('month', Date.UTC(2026, 6, 3), ['Together in June', '- Accepted  70%, of 27'], 'channel');
  expect(find([post(0, whole), post(1, whole), post(2), post(3, whole), month], pages)).toEqual([
    expect.stringContaining('few: quality 2026-06-15/2026-06-22'),
  ]);
});

test('a preview that differs from the post by one judgement is found, and days that are shown twice', () => {
  const preview = makeLook('digest.asked', weekEnd(0) + HOUR, [titleOf(0), sayQuality([5, 2, 2])]);
  expect(findChanges([preview, post(0, whole)])).toEqual([expect.stringContaining('moved: 2026-06-01/2026-06-08')]);
  const early = makeLook('digest.asked', weekEnd(0) - HOUR, ['Week of 1 – 4 June', whole]);
  expect(findChanges([early, post(0, whole)])).toEqual([expect.stringContaining('overlap: ')]);
});

test('a preview that says why rows are held back is found', () => {
  const held = ['Held back', '- Campaigns: mailing (fewer than 5 leads)'];
  expect(findChanges([makeLook('digest.asked', weekEnd(0), [titleOf(0), whole, ...held])])).toEqual([
    expect.stringContaining('explained: - Campaigns: mailing'),
  ]);
});

test('an early signal that is given twice in an afternoon is found, and reasons with numbers', () => {
  const signal = (at: number, ...more: string[]) => makeLook('signal', at, ['Early signal: fair', ...more]);
  expect(findChanges([signal(0), signal(5 * HOUR)])).toEqual([expect.stringContaining('signal again')]);
  expect(findChanges([signal(0, 'Why: no budget 5, junk 1')])).toEqual([expect.stringContaining('signal counts')]);
});

test('words are found that are quoted of the only one who gave a reason, however many judged', () => {
  const quotes = [{ person: 'fair-0', text: 'zo kunnen wij niet werken' }];
  const page = makePage(0, { fair: LARGE }, { quotes });
  expect(find([post(0, whole, '“zo kunnen wij niet werken”')], [page])).toEqual([
    expect.stringContaining('quoted: 2026-06-01/2026-06-08 of 0 people'),
  ]);
});

test('what one rep alone did in time is found under the name of a team', () => {
  const due = Array.from({ length: 6 }, (_none, place) => ({
    ...{ id: `${place}`, people: ['sanne'], dueAt: weekEnd(0) - 2 * HOUR, isInTime: place === 0 },
  }));
  const said = '- Of 6 leads whose time was over, 17% were followed up within 4 working hours.';
  expect(find([post(0, said)], [makePage(0, {}, { due })])).toEqual([expect.stringContaining('few: promise')]);
});

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

test('somebody who answered and reads the draft is found, and a copy that is read by no manager', () => {
  const draft = makeDraft(0, { gained: { both: [...texts('s', 5), ...texts('m', 5)] } });
  expect(isolate([{ ...draft, reader: 'U0SA' }])).toEqual(['2026-06 wrong reader: sa was asked and reads the draft']);
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
