import { expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Row } from '../evidence.ts';
import { findIsolatedCells } from '../reader/find-cells.ts';
import { findChanges, findFewQuoted, findFewTimed, findToldCounts } from '../reader/find-changes.ts';
import { findFewDisputed } from '../reader/find-disputes.ts';
import { HOUR, makeLook, makePage, sayQuality, titleOf, weekEnd } from '../reader/leaky-looks.ts';
import { readFigures } from '../reader/read-figures.ts';
import { type Page, writePage } from '../year/books.ts';
import type { Look } from '../year/looks.ts';

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
    expect.stringContaining('few: quality 2026-06-01/2026-06-08 Mailing: 3 leads, 2 people, 1,0,2'),
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
  expect(findChanges([signal(0, 'Reasons, most named first: no budget 5, junk 1')])).toEqual([
    expect.stringContaining('signal counts'),
  ]);
});

test('an action that says to how many people it is told is found', () => {
  const told = (words: string) => findToldCounts([makeLook('action.done', 0, ['Recorded as done.', words])]);
  expect(told('1 person gets a message.')).toEqual(['receivers: action.done says 1 person']);
  expect(told('Those who said so get a message.')).toEqual([]);
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
  const said = '- Of 6 leads that were due, 17% were followed up in time, within 4 working hours.';
  expect(find([post(0, said)], [makePage(0, {}, { due })])).toEqual([expect.stringContaining('few: promise')]);
});

test('how fast two were is found under the name of a team, and a third counts with a lead of half a year ago', async () => {
  const said = '- Median time to first contact: 2 hrs of working time.';
  const lead = (id: number, contacted_by: string, due_at: number): Row => ({
    ...{ id: `${id}`, owner: null, contacted_by, contacted_at: due_at + HOUR, due_at },
  });
  const dueAt = weekEnd(0) - 2 * HOUR;
  const leads = [0, 1, 2, 3].map((id) => lead(id, id % 2 === 0 ? 'sanne' : 'bram', dueAt));
  const old = lead(4, 'femke', dueAt - 180 * DAY_MS);
  const judged = { lead: '4', person: 'femke', verdict: 'good', reason: null, campaign: '', at: dueAt, until: null };
  const timed = async (rows: Row[], history: Row[]) => {
    const answers = [history, rows, [], []];
    const page = await writePage({ now: () => weekEnd(0) + 60_000, ask: async () => answers.shift() ?? [] });
    return findFewTimed([post(0, said)], [page]);
  };
  expect(await timed(leads, [])).toEqual(['timed: 2026-06-01/2026-06-08 of 4 leads by 2 people']);
  expect(await timed([...leads, old], [])).toHaveLength(1);
  expect(await timed([...leads, old], [judged])).toEqual([]);
});

test('a point of the definition that too few disputed is found, one that is told again, and one with a number', () => {
  const told = (at: number, text = 'In 30 days at least 3 people named Budget, in at least 5 judgements.') =>
    makeLook('points-disputed', at, [text]);
  const at = 40 * DAY_MS;
  const disputes = ['sanne', 'bram', 'femke', 'sanne', 'bram'].map((person, place) => ({
    ...{ at: at - DAY_MS, person, lead: `${place}` },
  }));
  const byTwo = disputes.filter(({ person }) => person !== 'femke');
  expect(findFewDisputed([told(at)], disputes)).toEqual([]);
  for (const few of [byTwo, disputes.slice(1), disputes.map((each) => ({ ...each, at })), []])
    expect(findFewDisputed([told(at)], few)).toEqual([expect.stringContaining('disputed: ')]);
  expect(findFewDisputed([{ ...told(at), managers: ['femke'] }], disputes)).toHaveLength(1);
  expect(findFewDisputed([told(at), told(at + DAY_MS)], disputes)).toEqual([expect.stringContaining('disputed again')]);
  expect(findFewDisputed([told(at, 'Named 7 times')], disputes)).toEqual([
    expect.stringContaining('disputed counts: 7'),
  ]);
});
