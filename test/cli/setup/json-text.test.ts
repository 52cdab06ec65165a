import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJsonText } from '../../../src/cli/lib/json-text.ts';

const explain = (text: string) => {
  const parsed = parseJsonText(text);
  return 'fault' in parsed ? parsed.fault : 'no fault';
};

describe('a fault is named with its line and column', () => {
  test.each([
    ['{\n  "a": 1,\n}', 'line 3, column 1: a value is missing before this, or a comma is too many'],
    ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3: a comma is missing before this'],
    ['{\n  "a" 1\n}', 'line 2, column 7: a colon is missing before this'],
    ['{\n  a: 1\n}', 'line 2, column 3: this is no JSON: texts and names stand in double quotes'],
    ['{\n  “a”: 1\n}', 'line 2, column 3: texts stand in straight double quotes, "so"'],
    ["{ 'a': 1 }", 'line 1, column 3: texts stand in straight double quotes, "so"'],
    ['{\n  // people\n  "a": 1\n}', 'line 2, column 3: JSON has no comments; take this one out'],
    ['{ "a": [1, 2 }', 'line 1, column 14: this ends what another bracket began'],
    ['{ "a": [1, 2]', 'line 1, column 14: it ends too early: a bracket is not closed'],
    ['{ "a": 1 }\n}', 'line 2, column 1: there is something after the end'],
    ['{ "a": "x\n" }', 'line 1, column 8: this text is not closed on its line'],
    ['{ "a": 01 }', 'line 1, column 8: this is no JSON'],
    ['{ "a": }', 'line 1, column 8: a value is missing before this'],
    ['{ "a" }', 'line 1, column 7: a colon and a value are missing before this'],
    ['{ 1: 2 }', 'line 1, column 3: a name in double quotes is missing here'],
    ['[1, , 2]', 'line 1, column 5: a value is missing before this'],
    ['{ "k": 5,\n  "k": 3 }', 'line 2, column 3: "k" is there twice, and only one of them can count'],
    [' \n', 'line 2, column 1: it is empty'],
  ])('%j', (text, fault) => {
    expect(explain(text)).toContain(fault);
  });
});

test('the same name in two objects is no fault', () => {
  expect(parseJsonText('[{"id": 1, "in": {"id": 2}}, {"id": 3}]')).toEqual({
    value: [{ id: 1, in: { id: 2 } }, { id: 3 }],
  });
});

test('whatever JSON there is, is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, space) => {
      const text = JSON.stringify(value, null, space);
      expect(parseJsonText(text)).toEqual({ value: JSON.parse(text) });
    }),
    { numRuns: 500 },
  );
});

test('what JSON.parse refuses is a fault with a place, wherever a character is taken out or put in', () => {
  const text = JSON.stringify({ id: 'a', people: [{ k: -1.5e3, on: true }, null], name: 'x"\\y' }, null, 2);
  const spoil = fc.tuple(fc.nat(text.length), fc.constantFrom('', ',', ':', '"', '{', ']', '/', 'x', '0'));
  fc.assert(
    fc.property(spoil, ([at, put]) => {
      const spoilt = text.slice(0, at) + put + text.slice(put === '' ? at + 1 : at);
      let isJson = true;
      try {
        JSON.parse(spoilt);
      } catch {
        isJson = false;
      }
      const parsed = parseJsonText(spoilt);
      if (isJson) expect(parsed).toHaveProperty('value');
      else expect(parsed).toEqual({ fault: expect.stringMatching(/^line \d+, column \d+: /) });
    }),
    { numRuns: 500 },
  );
});

test('a text of a hundred thousand brackets ends in a sentence', () => {
  expect(explain('['.repeat(100_000))).toBe('line 1, column 100001: it ends too early: a bracket is not closed');
});
