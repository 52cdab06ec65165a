import { describe, expect, test } from 'vitest';
import type { TermEntry } from '../../../src/domain/language/term.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { language } from '../../../src/flows/language/room.ts';
import { listGuards } from '../permissions.ts';
import { makeReads } from '../reads.ts';
import { given, NOW, readReply } from '../specification.ts';
import { agreed, makeEntry, makeTerm, makeVersion, organisation, ruben, sanne, TERM } from './builders.ts';

const NAMES = new Map([
  ['ruben', 'Ruben Jansen'],
  ['helen', 'Helen Brooks'],
  ['sanne', 'Sanne de Boer'],
]);
const sql = makeEntry({ agreed });

/** Looks for these words among these terms, as the flow itself finds them. */
async function look(words: string, entries: TermEntry[], person: Person = sanne) {
  const reads = makeReads({
    person: async () => person,
    organisation: async () => organisation,
    roomSwitches: async () => [{ room: 'language', state: 'on', at: 0 }],
    lexicon: async () => entries,
    personById: async (_organisation, id) => ({ ...sanne, id, name: NAMES.get(id) ?? '?' }),
    missedWords: async () => [
      { words: 'pipeline', key: 'pipeline', times: 4 },
      { words: 'Sql', key: 'sql', times: 9 },
    ],
  });
  const by = { platform: 'slack' as const, workspace: 'T1', user: 'U-sanne' };
  const { changes, reply } = await language.flows['lexicon.asked'].prepare(
    reads,
    { kind: 'lexicon.asked', words, by },
    NOW,
  );
  return { changes, reply, text: readReply(reply) };
}

test('anybody uses the lexicon where it is on; who may sign depends on the version', () => {
  expect(new Set(Object.values(listGuards(language))).size).toBe(1);
});

describe('somebody looks for a word', () => {
  test('and reads what it means, since when, both signatures and when it is looked at again', async () => {
    const { text, changes } = await look('sql', [makeEntry({ term: makeTerm({ reviewAt: NOW }), agreed })]);
    expect(text).toContain('SQL (version 1)');
    expect(text).toContain('Wants to talk to us this quarter.');
    expect(text).toMatch(/Agreed on Mon 2 Mar by Ruben Jansen \(sales\) and Helen Brooks \(marketing\).*3 Mar/);
    expect(changes).toEqual([]);
  });

  test('that is only proposed, and reads whose signature is missing', async () => {
    const { text } = await look('SQL', [
      makeEntry({ proposed: makeVersion({ signatures: { sales: { person: 'ruben', at: NOW } } }) }),
    ]);
    expect(text).toMatch(/Proposed by Sanne de Boer.*Ruben Jansen \(sales\) has signed\..*a manager of marketing\./s);
  });

  test('that is there twice, and reads both', async () => {
    const other = makeEntry({
      term: makeTerm({ id: 'other' }),
      proposed: makeVersion({ term: 'other', text: 'A database.' }),
    });
    const { text } = await look('sql', [sql, other]);
    expect(text).toMatch(/more than one thing.*this quarter.*A database/s);
  });

  test('that is not there: it is counted, and can be proposed', async () => {
    const { text, changes, reply } = await look('pipeline', [sql]);
    expect(text).toContain('“pipeline” is not in the lexicon.');
    expect(JSON.stringify(reply)).toContain('Propose “pipeline”');
    expect(changes).toEqual([
      { kind: 'word.missed', organisation: 'acme', key: 'pipeline', words: 'pipeline', at: NOW },
    ]);
  });

  test('that was withdrawn: it is as if it were not there', async () => {
    expect((await look('sql', [makeEntry()])).text).toContain('is not in the lexicon');
  });

  test('of a hundred letters: nothing is kept', async () => {
    const { text, changes } = await look('x'.repeat(100), [sql]);
    expect(text).toContain('60 characters at most');
    expect(changes).toEqual([]);
  });

  test('with “propose” before it gets the form', async () => {
    const { reply } = await look('Propose Warm lead', [sql]);
    expect(reply).toMatchObject({
      kind: 'form',
      form: { fields: [{ name: 'name', value: 'Warm lead' }, {}, {}, {}, {}, {}] },
    });
  });
});

describe('the whole list', () => {
  const many = Array.from({ length: 32 }, (_none, place) => {
    const name = `Term ${String(place + 1).padStart(2, '0')}`;
    const id = String(place);
    return makeEntry({ term: makeTerm({ id, name }), agreed: { ...agreed, term: id, name } });
  }).toReversed();

  test('stands from A to Z, fifteen a page', async () => {
    const { text } = await look('', many);
    expect(text.indexOf('Term 01')).toBeLessThan(text.indexOf('Term 15'));
    expect(text).not.toContain('Term 16');
    expect(text).toContain('1–15 of 32');
    const facts = { person: sanne, organisation, isOn: true, more: { entries: many, missed: [] } };
    given(language, 'lexicon.listed', facts)
      .when({ page: 2 })
      .follows([], /Term 31.*31–32 of 32/s);
    given(language, 'lexicon.listed', facts).when({ page: 99 }).follows([], '31–32 of 32');
  });

  test('shows managers what was looked for in vain, and nobody else', async () => {
    expect((await look('', [sql], ruben)).text).toContain('Looked for, and not agreed yet: pipeline (4 times)');
    expect((await look('', [sql])).text).not.toContain('pipeline');
  });

  test('that is empty says so', async () => {
    expect((await look('', [])).text).toContain('Nothing is agreed yet');
  });
});

test('where the room is off, people hear what it is and who can switch it on', () => {
  const off = (person: Person) =>
    given(language, 'term.opened', { person, organisation, isOn: false }).when({ term: TERM });
  off(sanne).follows([], /“One language” is off.*The managers of both teams/);
  off(ruben).follows([], /together with the other team’s manager/);
});
