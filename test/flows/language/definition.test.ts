import { describe, expect, test } from 'vitest';
import { writeCriteria } from '../../../src/cards/language/criteria-words.ts';
import { deriveDefinitionId, deriveTermId, type TermVersion } from '../../../src/domain/language/term.ts';
import type { DefinedCriterion } from '../../../src/domain/leads/definition/definition.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { readCriteria } from '../../../src/flows/language/lib/read-criteria.ts';
import { language } from '../../../src/flows/language/room.ts';
import { makeReceivers } from '../people.ts';
import { given, NOW } from '../specification.ts';
import { agreed, helen, makeEntry, makeTerm, makeVersion, organisation, ruben, SIGNED, sanne } from './builders.ts';

const DEFINITION = deriveDefinitionId('acme');
const budget: DefinedCriterion = {
  key: 'budget',
  labels: { nl: 'Budget bekend', en: 'Budget known' },
  isRequired: true,
};
const own = (labels: { nl: string; en: string }, more: Partial<DefinedCriterion> = {}) => ({
  ...{ key: 'pilot', labels, isRequired: false },
  ...more,
});

describe('criteria, one a line', () => {
  test.each<[string, DefinedCriterion]>([
    ['budget: Budget bekend / Budget known (verplicht)', budget],
    ['budget: Budget bekend / Budget known  (Required)', budget],
    ['budget: Budget bekend/Budget known *', budget],
    ['budget', { key: 'budget', labels: { nl: 'budget', en: 'budget' }, isRequired: false }],
    ['beslisser*', { key: 'authority', labels: { nl: 'beslisser', en: 'decision maker' }, isRequired: true }],
    ['pilot: Proefvlak', own({ nl: 'Proefvlak', en: 'Proefvlak' })],
    ['pilot: Proefvlak / Test patch = telefoon', own({ nl: 'Proefvlak', en: 'Test patch' }, { field: 'phone' })],
    [
      'pilot: Proefvlak / Test patch = phone (required)',
      own({ nl: 'Proefvlak', en: 'Test patch' }, { field: 'phone', isRequired: true }),
    ],
    ['Test patch', { key: 'test_patch', labels: { nl: 'Test patch', en: 'Test patch' }, isRequired: false }],
  ])('“%s” is read', (line, criterion) => {
    expect(readCriteria(`\n ${line} \n`, 'nl')).toEqual({ criteria: [criterion] });
  });

  test.each([
    ['a field that is none', 'budget = fax', /I don’t know a field “fax”/],
    ['a label too long', `budget: ${'x'.repeat(61)}`, /don’t understand this line/],
    ['no label', ': / = phone', /don’t understand this line/],
    ['a comma in the key', 'a,b: c', /don’t understand this line/],
    ['the same twice', 'budget\nBudget', /is there twice/],
    ['thirteen', Array.from({ length: 13 }, (_each, nth) => `c${nth}`).join('\n'), /12 criteria at most/],
  ])('with %s are refused, and it is said why', (_what, typed, fault) => {
    expect(readCriteria(typed, 'en')).toEqual({ fault: expect.stringMatching(fault) });
  });

  test('that are shown in a form are read as they are', () => {
    const criteria = [budget, own({ nl: 'Proefvlak', en: 'Test patch' }, { field: 'note' })];
    for (const locale of ['nl', 'en'] as const)
      expect(readCriteria(writeCriteria(criteria, locale), locale)).toEqual({ criteria });
  });
});

const filled = {
  ...{ asked: NOW, name: 'SQL', spellings: '', text: 'Talks to us.', example: '', review: '', isAnother: false },
  ...{ asks: 'criteria' as const, criteria: 'budget: Budget bekend / Budget known (verplicht)' },
};
const here = (person: Person) => ({ person, organisation, isOn: true });
const propose = (more: { entries?: ReturnType<typeof makeEntry>[]; versions?: TermVersion[] } = {}) =>
  given(language, 'term.proposed', {
    ...here(sanne),
    more: { entries: [], versions: [], managers: [], receivers: makeReceivers([]), ...more },
  });
const ofDefinition = (more: Partial<TermVersion> = {}) =>
  makeVersion({ term: DEFINITION, criteria: [budget], ...more });

describe('what an SQL is', () => {
  test('is one word of the organisation, whoever proposes it', () => {
    expect(propose().when(filled).changes).toMatchObject([
      { kind: 'term.added', term: { id: DEFINITION } },
      { kind: 'version.proposed', version: { term: DEFINITION, number: 1, criteria: [budget] } },
    ]);
  });

  test('goes on with its next version where all before were withdrawn', () => {
    const versions = [ofDefinition({ number: 3, state: 'withdrawn' })];
    expect(propose({ versions }).when(filled).changes).toMatchObject([
      { kind: 'version.proposed', version: { term: DEFINITION, number: 4 } },
    ]);
  });

  test('has another word beside it where another meaning of SQL is meant', () => {
    const entries = [makeEntry({ term: makeTerm({ id: DEFINITION }), agreed })];
    expect(propose({ entries }).when({ ...filled, isAnother: true }).changes[0]).toMatchObject({
      term: { id: deriveTermId('acme', 'sanne', NOW) },
    });
  });

  test('keeps its criteria where a form did not ask for them', () => {
    const { asks: _asks, ...without } = filled;
    const versions = [ofDefinition({ state: 'agreed' })];
    const { changes } = propose({ versions }).when({ ...without, criteria: '', term: DEFINITION, version: 1 });
    expect(changes[0]).toMatchObject({ version: { number: 2, criteria: [budget] } });
  });

  test('is not kept with a line that cannot be read: nothing typed is lost', () => {
    propose()
      .when({ ...filled, criteria: 'budget = fax' })
      .follows([], { errors: { criteria: /fax/ } });
  });

  test('is asked for with its criteria, as they are now', () => {
    const { reply } = given(language, 'term.propose-asked', { ...here(sanne), more: [ofDefinition()] }).when({
      term: DEFINITION,
    });
    const fields = reply.kind === 'form' ? reply.form.fields : [];
    expect(fields).toContainEqual(
      expect.objectContaining({ name: 'criteria', value: 'budget: Budget bekend / Budget known (required)' }),
    );
    const other = given(language, 'term.propose-asked', { ...here(sanne), more: [agreed] }).when({ term: agreed.term });
    expect(JSON.stringify(other.reply)).not.toContain('"criteria"');
  });
});

describe('two who sign', () => {
  test('are two people: who signed for one team and manages the other now does not sign again', () => {
    const version = makeVersion({ signatures: { sales: SIGNED.sales } });
    const moved = { ...ruben, team: 'marketing' as const };
    const sign = (person: Person) =>
      given(language, 'term.signed', {
        ...here(person),
        more: { version, proposer: { person: undefined, receivers: makeReceivers([]) } },
      }).when({ term: version.term, version: 1 });
    sign(moved).follows([], /^“SQL” · You signed this version .* already\. A second manager/);
    sign(helen).follows([{ kind: 'version.signed' }, { kind: 'version.agreed' }], /version 1/);
  });
});
