import { expect, test } from 'vitest';
import { sayFirstName } from '../../../src/cards/leads/lead-words.ts';

const NAMES: [name: string, first: string][] = [
  ['Sanne de Boer', 'Sanne'],
  ['Sanne', 'Sanne'],
  ['Boer, Sanne de', 'Sanne'],
  ['de Boer, Sanne', 'Sanne'],
  ['Van der Berg, Jan-Willem (Sales)', 'Jan-Willem'],
  ['Sanne de Boer, MSc', 'Sanne'],
  ['Boer,Sanne', 'Sanne'],
  ['Boer,', 'Boer'],
  [' Noor\n el Amrani ', 'Noor'],
];
test.each(NAMES)('%j is called %s', (name, first) => {
  expect(sayFirstName({ name })).toBe(first);
});
