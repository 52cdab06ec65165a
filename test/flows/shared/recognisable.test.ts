import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Recognisable } from '../../../src/domain/privacy/scrub.ts';
import { readRecognisable, scrubWithin } from '../../../src/flows/shared/recognisable.ts';
import { sayPlaceholders } from '../../../src/words/placeholders.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';

const recognisable: Recognisable = {
  people: [makePerson({ name: 'Bo Li' })],
  leads: [{ kind: 'company', name: 'Jansma Staalbouw' }],
  placeholders: sayPlaceholders('nl'),
};

test('a text that grows by what takes the place of names keeps its limit, and no placeholder is cut in two', () => {
  const parts = fc.array(fc.constantFrom('Bo', 'Jansma', 'a@b.nl', 'ok', 'een', '🙂', 'x'), { maxLength: 30 });
  const within = fc.property(parts, fc.nat({ max: 9 }), (words, more) => {
    const text = words.join(' ');
    const max = text.length + more;
    const scrubbed = scrubWithin(text, recognisable, max);
    expect(scrubbed.length).toBeLessThanOrEqual(max);
    const rest = Object.values(recognisable.placeholders).reduce((text, each) => text.replaceAll(each, ''), scrubbed);
    expect(rest).not.toMatch(/[[\]]/);
    expect(rest).not.toMatch(/\bBo\b|Jansma|@/);
  });
  fc.assert(within, { numRuns: 500 });
});

test('names are looked up in the organisation alone, and what takes their place is in its language', async () => {
  const asked: [string, string[]][] = [];
  const reads = makeReads({
    people: async () => recognisable.people,
    namesAmong: async (organisation, keys) => {
      asked.push([organisation, keys]);
      return recognisable.leads;
    },
  });
  const organisation = makeOrganisation({ locale: 'nl' });
  expect(await readRecognisable(reads, organisation, 'bij Jansma')).toEqual(recognisable);
  expect(asked).toEqual([[organisation.id, expect.arrayContaining(['jansma'])]]);
});
