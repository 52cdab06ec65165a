import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const page = read('docs/dependencies.md');

type Named = Record<'dependencies' | 'optionalDependencies' | 'devDependencies', Record<string, string>>;
type Packed = { license?: string; resolved?: string; dev?: boolean; hasInstallScript?: boolean };
type Lock = { packages: Record<string, Packed> };
const named = JSON.parse(read('package.json')) as Named;
const lock = JSON.parse(read('package-lock.json')) as Lock;

test.each([
  ['In production', { ...named.dependencies, ...named.optionalDependencies }],
  ['For development', named.devDependencies],
])('%s the page names every package once, with its version, a reason, its licence and a day', (title, packages) => {
  const rows = listRows(title);
  const wanted = Object.entries(packages).map(([name, version]) => [name, version, findLicence(name)]);
  expect(rows.map(([name, version, , licence]) => [name, version, licence]).toSorted()).toEqual(wanted.toSorted());
  const isTold = ([, , reason = '', , released = '']: string[]) =>
    reason.length > 2 && /^20\d\d-\d\d-\d\d$/.test(released);
  expect(rows.filter((row) => !isTold(row))).toEqual([]);
});

test('what has had no release for a year is named, with what that means', () => {
  const [, day = ''] = /\(seen on (\d{4}-\d\d-\d\d)\)/.exec(page) ?? [];
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const still = listRows('In production').flatMap(([name = '', , , , released = '']) =>
    released < yearBefore ? [name] : [],
  );
  const [told = ''] = /^What has had no release[\s\S]+?\n\n/m.exec(page) ?? [];
  const archived = ['botbuilder', 'botframework-connector'];
  expect(still.filter((name) => !told.includes(`\`${name}\``) && !archived.includes(name))).toEqual([]);
  expect(still.length).toBeGreaterThan(archived.length);
});

test('no package comes from anywhere but the public registry', () => {
  const places = Object.values(lock.packages).flatMap(({ resolved }) => resolved ?? []);
  expect(places.filter((place) => !place.startsWith('https://registry.npmjs.org/'))).toEqual([]);
});

test('no package of production runs anything when it is installed', () => {
  const running = Object.entries(lock.packages).filter(([, { dev, hasInstallScript }]) => hasInstallScript && !dev);
  expect(running.map(([place]) => place)).toEqual([]);
});

/** The cells of a section's rows. */
function listRows(title: string): string[][] {
  const section = page.split(/^## /m).find((each) => each.startsWith(title)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, name = '', cells = '']) => [
    name,
    ...cells.split(' | '),
  ]);
}

/** As it is installed; what is for another machine, as the lock file has it. */
function findLicence(name: string): string | undefined {
  const file = `node_modules/${name}/package.json`;
  if (!existsSync(join(ROOT, file))) return lock.packages[`node_modules/${name}`]?.license;
  return (JSON.parse(read(file)) as { license?: string }).license;
}
