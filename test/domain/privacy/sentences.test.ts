import { expect, test } from 'vitest';
import { findNameKeys, listKeptNames } from '../../../src/domain/privacy/name-keys.ts';
import { type Recognisable, scrub } from '../../../src/domain/privacy/scrub.ts';
import { ADDRESS_SENTENCES } from './sentences/addresses.ts';
import { COMPANY_SENTENCES } from './sentences/companies.ts';
import { MORE_SENTENCES } from './sentences/more.ts';
import { PEOPLE_SENTENCES } from './sentences/people.ts';
import { PLAIN_SENTENCES } from './sentences/plain.ts';
import { COLLEAGUES, LEADS } from './sentences/world.ts';

const placeholders = {
  name: '[naam]',
  email: '[e-mail]',
  phone: '[telefoon]',
  link: '[link]',
  company: '[bedrijf]',
  number: '[nummer]',
};
const recognisable: Recognisable = { people: COLLEAGUES, leads: LEADS, placeholders };
const TABLES = [PEOPLE_SENTENCES, COMPANY_SENTENCES, ADDRESS_SENTENCES, { more: MORE_SENTENCES }];
const HARD = TABLES.flatMap((table) => Object.values(table).flat());
const ALL = [...HARD, ...PLAIN_SENTENCES];

/** A sentence of the table: `secrets` is what must go, `plain` what must stay around it. */
function readSentence(sentence: string) {
  const parts = sentence.split(/[{}]/);
  const secrets = parts.filter((_, at) => at % 2 === 1);
  const plain = parts.filter((_, at) => at % 2 === 0);
  return { text: parts.join(''), secrets, plain };
}

/** Which secrets are left in what was made of the sentence, and which words of it are not. */
function judge(sentence: string, scrubbed: string): { leaks: string[]; lost: string[] } {
  const { secrets, plain } = readSentence(sentence);
  const kept = scrubbed.toLowerCase();
  return {
    leaks: secrets.filter((secret) => kept.includes(secret.toLowerCase())),
    lost: plain.flatMap((part) => part.trim().split(/\s+/)).filter((word) => !scrubbed.includes(word)),
  };
}

const share = (some: number, all: number) => `${((some / all) * 100).toFixed(1)} % (${some} of ${all})`;

test('of a table of sentences nearly all that must go does, and nearly no word too many', () => {
  expect(ALL.length).toBeGreaterThan(600);
  const secrets = HARD.reduce((sum, sentence) => sum + readSentence(sentence).secrets.length, 0);
  const judged = ALL.map((sentence) => {
    const scrubbed = scrub(readSentence(sentence).text, recognisable);
    return { sentence, scrubbed, ...judge(sentence, scrubbed) };
  });
  const misses = judged.filter(({ leaks, lost }) => leaks.length + lost.length > 0);
  const leaks = misses.reduce((sum, each) => sum + each.leaks.length, 0);
  const wrong = misses.filter(({ lost }) => lost.length > 0).length;
  const report = [
    `gone: ${share(secrets - leaks, secrets)}; words taken wrongly in ${share(wrong, ALL.length)}`,
    ...misses.map(({ sentence, scrubbed }) => `${sentence} -> ${scrubbed}`),
  ].join('\n');
  expect(leaks / secrets, report).toBeLessThanOrEqual(0.03);
  expect(wrong / ALL.length, report).toBeLessThanOrEqual(0.02);
});

test('a sentence without anything to hide stays as it is, to the letter', () => {
  expect(PLAIN_SENTENCES.map((sentence) => scrub(sentence, recognisable))).toEqual(PLAIN_SENTENCES);
});

test('scrubbed sentences stay as they are', () => {
  const once = ALL.map((sentence) => scrub(readSentence(sentence).text, recognisable));
  expect(once.map((text) => scrub(text, recognisable))).toEqual(once);
});

test('the names that the keys of a text lead to are enough: all others change nothing', () => {
  const kept = LEADS.flatMap(listKeptNames);
  const looked = ALL.map((sentence) => {
    const { text } = readSentence(sentence);
    const keys = new Set(findNameKeys(text));
    const leads = kept.flatMap(({ key, kind, name }) => (keys.has(key) ? [{ kind, name }] : []));
    return scrub(text, { ...recognisable, leads });
  });
  expect(looked).toEqual(ALL.map((sentence) => scrub(readSentence(sentence).text, recognisable)));
});
