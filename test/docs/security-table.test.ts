import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
/** Numbers and levels of the standard’s chapters, level 3 left out. */
const levels = JSON.parse(read('test/fixtures/asvs-5.0-levels.json')) as Record<string, number>;

const TABLES = ['docs/security/asvs-1-5.md', 'docs/security/asvs-8-12.md', 'docs/security/asvs-13-16.md'];
const VERDICTS = ['met', 'not applicable', '**not met**'];

type Row = { page: string; number: string; level: number; asks: string; verdict: string; by: string };
const rows = TABLES.flatMap((page) =>
  [...read(page).matchAll(/^\| (\d+\.\d+\.\d+) \| (.*) \|$/gm)].map(([, number = '', cells = '']): Row => {
    const [level, asks = '', verdict = '', by = ''] = cells.split(' | ');
    return { page, number, level: Number(level), asks, verdict, by };
  }),
);
const security = read('docs/security.md');

/** What a text names: a file, and titles of tests in it, as `[name](path) “title”`. */
function listNamed(page: string, text: string): { path: string; titles: string[] }[] {
  return [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)((?: “(?:[^“”]|“[^”]*”)*”)*)/g)].map(
    ([, link = '', named = '']) => ({
      path: join(dirname(page), link),
      titles: [...named.matchAll(/ “((?:[^“”]|“[^”]*”)*)”/g)].map(([, title = '']) => title),
    }),
  );
}

/** What is named and is not there. */
function findMissing(page: string, text: string): string[] {
  return listNamed(page, text).flatMap(({ path, titles }) => {
    if (!existsSync(join(ROOT, path))) return [path];
    return titles.filter((title) => !read(path).includes(title)).map((title) => `${path}: ${title}`);
  });
}

describe('the tables of the standard', () => {
  test('have every requirement of levels 1 and 2 once, at its level', () => {
    const found = rows.filter(({ level }) => level < 3).map(({ number, level }) => [number, level]);
    expect(found.toSorted()).toEqual(Object.entries(levels).toSorted());
    const numbers = rows.map(({ number }) => number);
    expect(numbers.filter((number, place) => numbers.indexOf(number) < place)).toEqual([]);
  });

  test('leave no cell empty, and know three verdicts', () => {
    const poor = rows.filter(
      ({ asks, by, verdict }) => asks.length < 4 || by.length < 8 || !VERDICTS.includes(verdict),
    );
    expect(poor.map(({ number }) => number)).toEqual([]);
  });

  test('say of what is met by which file', () => {
    const bare = rows.filter(
      ({ page, verdict, by }) => verdict === 'met' && listNamed(page, by).length === 0 && !/\]\([^)]*#/.test(by),
    );
    expect(bare.map(({ number }) => number)).toEqual([]);
  });

  test('say of what is not met what would be needed', () => {
    const silent = rows.filter(({ verdict, by }) => verdict === '**not met**' && !by.includes('Needed: '));
    expect(silent.map(({ number }) => number)).toEqual([]);
  });

  test('name files that are there, and tests by titles that are in them', () => {
    expect(
      rows.flatMap(({ page, number, by }) => findMissing(page, by).map((missing) => `${number}: ${missing}`)),
    ).toEqual([]);
    const titles = rows.flatMap(({ page, by }) => listNamed(page, by).flatMap((each) => each.titles));
    expect(titles.length).toBeGreaterThan(100);
  });
});

describe('the page about security', () => {
  test('counts the tables as they are', () => {
    const count = (verdict: string) => rows.filter((row) => row.level < 3 && row.verdict === verdict).length;
    const [met, not, none] = ['met', '**not met**', 'not applicable'].map(count);
    expect(security).toContain(
      `Of ${Object.keys(levels).length} requirements ${met} are met, ${none} have nothing to apply to, and ${not} are not met`,
    );
  });

  test('names every requirement that is not met, where they are listed together', () => {
    const listed = /^\*\*Not met\*\*: (.*)$/m.exec(security)?.[1] ?? '';
    const unmet = rows
      .filter(({ level, verdict }) => level < 3 && verdict === '**not met**')
      .map(({ number }) => number);
    expect([...listed.matchAll(/\b\d+\.\d+\.\d+\b/g)].map(([number]) => number).toSorted()).toEqual(unmet.toSorted());
  });

  test('says of everybody in the model what is not kept out, too', () => {
    const model = security.split('\n## ').find((each) => each.startsWith('Who, and what keeps them out')) ?? '';
    const who = [...model.matchAll(/^\| (?!who \||---)(.+) \|$/gm)].map(([, cells = '']) => cells.split(' | '));
    expect(who).toHaveLength(10);
    for (const cells of who) expect(cells.map((cell) => cell.length > 10)).toEqual([true, true, true, true]);
  });
});
