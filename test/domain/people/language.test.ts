import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LOCALES } from '../../../src/domain/organisation.ts';
import {
  decideLanguage,
  findLanguageSource,
  keepLanguagesOf,
  type Languages,
  readChatLanguage,
  readLanguages,
} from '../../../src/domain/people/language.ts';

const locale = fc.constantFrom(...LOCALES);
const languages: fc.Arbitrary<Languages> = fc.record(
  { chosen: locale, given: locale, chat: locale },
  { requiredKeys: [] },
);

test.each<[Languages, why: string, speaks: 'nl' | 'en']>([
  [{}, 'organisation', 'en'],
  [{ chat: 'nl' }, 'chat', 'nl'],
  [{ given: 'en', chat: 'nl' }, 'given', 'en'],
  [{ chosen: 'nl', given: 'en', chat: 'en' }, 'chosen', 'nl'],
])('in an English organisation %j means %s: %s', (known, why, speaks) => {
  expect([findLanguageSource(known), decideLanguage(known, 'en')]).toEqual([why, speaks]);
});

test('whatever is known: own choice, else set-up, else chat, else organisation', () => {
  fc.assert(
    fc.property(languages, locale, (known, organisation) => {
      const order = [known.chosen, known.given, known.chat, organisation];
      expect(decideLanguage(known, organisation)).toBe(order.find((each) => each !== undefined));
      const speaker = keepLanguagesOf({ locale: organisation }, known, organisation);
      expect(readLanguages(speaker)).toEqual(known);
      // Taking a choice back leaves what held before it.
      const { chosen: _taken, ...before } = known;
      expect(keepLanguagesOf(speaker, before, organisation).locale).toBe(decideLanguage(before, organisation));
    }),
  );
});

test('of somebody set up before this was kept, what they were written to in was the set-up’s word, unless it is the organisation’s', () => {
  expect(readLanguages({ locale: 'nl' })).toEqual({ given: 'nl' });
  expect(readLanguages({ locale: 'nl' }, 'en')).toEqual({ given: 'nl' });
  expect(readLanguages({ locale: 'nl' }, 'nl')).toEqual({});
});

test.each([
  ['teams', 'nl-NL', 'nl'],
  ['teams', 'nl-BE', 'nl'],
  ['teams', 'en-us', 'en'],
  ['teams', 'NL', 'nl'],
  ['teams', 'de-DE', undefined],
  ['teams', 'nlx', undefined],
  ['teams', '', undefined],
  // Slack has no Dutch, so its English says nothing.
  ['slack', 'en-US', undefined],
  ['slack', 'nl-NL', undefined],
] as const)('%s in %j says %s', (platform, tag, says) => {
  expect(readChatLanguage(platform, tag)).toBe(says);
});
