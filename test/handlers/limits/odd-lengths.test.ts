import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseJsonBody, writeJsonBody } from '../../../src/handlers/intake/body/json-body.ts';
import {
  dropOddities,
  dropOddLengths,
  leaveOutNulls,
  mayHoldOddities,
} from '../../../src/handlers/limits/odd-lengths.ts';
import { readButtonPress } from '../../../src/handlers/teams/inbound/button-data.ts';

test.each([
  ['that cannot be compared', '{"a":{"length":{"toString":1}},"b":[{"length":[[1]]}]}', { a: {}, b: [{}] }],
  ['of a body itself', '{"length":{}}', {}],
  ['as one is, and nothing else, is left', '{"length":3,"a":{"length":"7","toString":false},"b":[1,null]}', undefined],
])('a length %s', (_name, text, left) => {
  const body = dropOddLengths(JSON.parse(text));
  expect(body).toEqual(left ?? JSON.parse(text));
  expect(() => z.object({ a: z.string().min(1) }).safeParse(body)).not.toThrow();
});

test('whoever sends leads sends none either, also beside a number that is too long', () => {
  expect(parseJsonBody('{"a":{"length":{"toString":1}},"b":1}')).toEqual({ a: {}, b: 1 });
  expect(parseJsonBody('{"l\\u0065ngth":[[1]],"b":12345678901234567890}')).toEqual({ b: '12345678901234567890' });
});

test.each([null, 7, 'x', true, []])('%j has none', (body) => {
  expect(dropOddLengths(body)).toEqual(body);
});

test('lists in lists, however deep, take no room', () => {
  const deep: unknown = JSON.parse(`{"length":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
  expect(dropOddLengths(deep)).toEqual({});
});

const by = { platform: 'teams', workspace: 't', user: 'u' } as const;

test.each([
  { tap: 'menu.asked?', form: { a: 1 } },
  { tap: 'menu.asked?', close: true, stays: 7 },
  { tap: {}, pick: 'p', p: { b: 1 } },
  { pick: '__proto__' },
  { form: 7, stays: {} },
  { close: true, locale: 'xx' },
])('a button’s data that is two things at once, or none, is a button all the same: %j', (data) => {
  expect(readButtonPress(data, by)).toMatchObject({ on: 'card' });
});

test('what nothing goes through is no text again, and everything else is', () => {
  const deep: unknown = JSON.parse(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
  expect([writeJsonBody(deep), writeJsonBody({ a: [1] })]).toEqual([undefined, '{"a":[1]}']);
});

test('no text of a body holds what PostgreSQL cannot keep', () => {
  const body: unknown = JSON.parse('{"user":{"id":"U0\\u0000SANNE"},"texts":["\\u0000a",1,null]}');
  dropOddities(body);
  expect(body).toEqual({ user: { id: 'U0SANNE' }, texts: ['a', 1, null] });
});

const spell = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

test.each([...'length'])('a length is not passed over whose %s is written by its number', (letter) => {
  for (const written of [spell(letter), spell(letter).toUpperCase().replace('U', 'u')]) {
    const json = `{"a":1,"${'length'.replace(letter, () => written)}":{"b":2}}`;
    expect(dropOddities(JSON.parse(json))).toEqual({ a: 1 });
    expect(mayHoldOddities(json)).toBe(true);
  }
});

test('whatever a text holds, none that must be gone through is passed over', () => {
  const text = fc.oneof(fc.constantFrom('length', '\0', '"length"'), fc.string({ unit: 'binary', maxLength: 8 }));
  const value = fc.oneof(text, fc.constant({ b: 2 }), fc.constant([[1]]), fc.integer());
  const body = fc.dictionary(text, fc.oneof(value, fc.dictionary(text, value, { maxKeys: 3 })), { maxKeys: 4 });
  fc.assert(
    fc.property(body, (whole) => {
      const json = JSON.stringify(whole);
      const isTidied = JSON.stringify(dropOddities(JSON.parse(json))) !== json;
      expect([json, isTidied && !mayHoldOddities(json)]).toEqual([json, false]);
    }),
  );
});

test.each(['{"text":"caf\\u00e9 \\ud83d\\udc4d","max_length":3}', '{}', '{"a":"\\u2014"}'])(
  '%s need not be gone through',
  (json) => {
    expect(mayHoldOddities(json)).toBe(false);
  },
);

test('fields that are null go, however deep, and nothing else', () => {
  const given = { a: null, b: [null, { c: null, d: 'null' }], e: { f: { g: null } } };
  expect(leaveOutNulls(structuredClone(given), JSON.stringify(given))).toEqual({
    b: [null, { d: 'null' }],
    e: { f: {} },
  });
  expect(leaveOutNulls(null, 'null')).toBeNull();
  const deep = `${'['.repeat(50_000)}{"a":null}${']'.repeat(50_000)}`;
  expect(() => leaveOutNulls(JSON.parse(deep), deep)).not.toThrow();
});
