import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const changelog = read('CHANGELOG.md');
const { version, repository } = JSON.parse(read('package.json'));
const headings = [...changelog.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading);
const versions = headings.slice(1).map((heading) => /^\[(\d+\.\d+\.\d+)\] – (20\d\d-\d\d-\d\d)$/.exec(heading));

test('the changelog has a part a version, the newest first, each with its day, and the package’s among them', () => {
  expect(headings[0]).toBe('[Unreleased]');
  expect(versions).not.toContain(null);
  const days = versions.map((found) => found?.[2] ?? '');
  expect(days.toSorted().toReversed()).toEqual(days);
  expect(versions[0]?.[1]).toBe(version);
});

test('each version says what is between it and the one before', () => {
  const address = repository.url.replace(/^git\+|\.git$/g, '');
  const names = versions.map((found) => found?.[1] ?? '');
  const links = names.map((name, place) => {
    const before = names[place + 1];
    return `[${name}]: ${address}/${before === undefined ? `releases/tag/v${name}` : `compare/v${before}...v${name}`}`;
  });
  const [newest = ''] = names;
  expect(
    changelog.trimEnd().endsWith([`[Unreleased]: ${address}/compare/v${newest}...HEAD`, ...links].join('\n')),
  ).toBe(true);
});

test('nothing is told twice among what is not released yet', () => {
  const [, unreleased = ''] = changelog.split(/^## /m);
  const told = unreleased.split(/^- /m).slice(1);
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((each, place) => told.indexOf(each) < place)).toEqual([]);
});

test('a release takes its own part of it, and no other', () => {
  const { jobs } = parse(read('.github/workflows/release.yml'));
  const commands = jobs.release.steps.map(({ run = '' }: { run?: string }) => run).join('\n');
  const [, program = ''] = /awk .*? '([^']+)'/.exec(commands) ?? [];
  const notes = execFileSync('awk', ['-v', `version=${version}`, program, 'CHANGELOG.md'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const [, own = ''] = changelog.split(`## [${version}]`);
  expect(notes.trim()).toBe(own.slice(own.indexOf('\n'), own.indexOf('\n## ')).trim());
});
