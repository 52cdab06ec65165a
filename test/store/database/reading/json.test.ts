import { expect, test } from 'vitest';
import { z } from 'zod';
import { createJsonReader } from '../../../../src/store/database/json.ts';

const read = createJsonReader(z.object({ name: z.string(), more: z.array(z.string()) }));
const write = (name: string, more: string[] = []) => JSON.stringify({ name, more });

test('a text that is read again is the same thing, which nobody can change', () => {
  const first = read(write('Jansma', ['a']));
  expect(read(write('Jansma', ['a']))).toBe(first);
  expect(() => first.more.push('b')).toThrow(TypeError);
  expect(read(write('Jansma', ['a']))).toEqual({ name: 'Jansma', more: ['a'] });
});

test('what the schema does not say throws each time', () => {
  for (const _ of [1, 2]) expect(() => read('{"name":1}')).toThrow();
});

test('very many and very long texts are forgotten, not kept for ever', () => {
  const kept = write('kept');
  const first = read(kept);
  for (let n = 0; n < 50; n += 1) read(write('x'.repeat(50_000) + n));
  const again = read(kept);
  expect(again).toEqual(first);
  expect(again).not.toBe(first);
});
