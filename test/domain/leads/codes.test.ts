import { expect, test } from 'vitest';
import { sayCriterion, saySource } from '../../../src/cards/leads/lead-words.ts';
import { CRITERIA, findCode, SOURCES, writeCode } from '../../../src/domain/leads/codes.ts';

const WRITTEN: [word: string, nl: string, en: string][] = [
  ['trade_show', 'Beurs', 'Trade show'],
  ['Trade Show', 'Beurs', 'Trade show'],
  ['tradeshow', 'Beurs', 'Trade show'],
  ['e-mail', 'E-mail', 'Email'],
  ['PAID_SEARCH', 'Zoekadvertentie', 'Search advert'],
  ['EMAIL_MARKETING', 'E-mail', 'Email'],
  ['OTHER_CAMPAIGNS', 'Other campaigns', 'Other campaigns'],
  ['HANNOVER MESSE', 'HANNOVER MESSE', 'HANNOVER MESSE'],
  ['cold_call_list', 'Cold call list', 'Cold call list'],
  ['__proto__', 'Proto', 'Proto'],
  ['constructor', 'Constructor', 'Constructor'],
];
test.each(WRITTEN)('the source “%s” is “%s” in Dutch and “%s” in English', (word, nl, en) => {
  expect([saySource(word, 'nl'), saySource(word, 'en')]).toEqual([nl, en]);
});

test('criteria are words too, also those that no list knows', () => {
  expect(['authority', 'timing', 'meeting', 'has_budget_2027'].map((name) => sayCriterion(name, 'nl'))).toEqual([
    'beslisser',
    'planning',
    'afspraak',
    'Has budget 2027',
  ]);
});

test('a code is found only among those of its kind', () => {
  expect(findCode('budget', SOURCES)).toBeUndefined();
  expect(findCode('webinar', CRITERIA)).toBeUndefined();
});

test('a word in an alphabet without capitals stays as it is', () => {
  expect(writeCode('محول')).toBe('محول');
  expect(writeCode('𝔠ode')).toBe('𝔠ode');
});
