import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as rooms from '../../src/domain/rooms.ts';

const ROOT = join(import.meta.dirname, '../..');
const NAMES = Object.keys(rooms);
const FLOORS = ['flows', 'store', 'cards', 'words', 'domain'];
const lines = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').split('\n');

test('the picture of the architecture has the rooms that there are, on the floors on which they are', () => {
  const header = lines.find((line) => NAMES.every((name) => line.includes(` ${name}`))) ?? '';
  expect(header, 'no line names every room').not.toBe('');
  const drawn = FLOORS.flatMap((floor) => {
    const line = lines.find((each) => each.startsWith(` src/${floor} `)) ?? '';
    const isDrawn = (name: string) => {
      const at = header.indexOf(` ${name}`) + 1;
      return line.slice(at, at + name.length).includes('■');
    };
    return NAMES.filter(isDrawn).map((name) => `${floor}/${name}`);
  });
  const all = FLOORS.flatMap((floor) => NAMES.map((name) => `${floor}/${name}`));
  expect(drawn).toEqual(all.filter((each) => existsSync(join(ROOT, 'src', each))));
});
