import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src/domain/command.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { people } from '../../../src/flows/people/room.ts';
import { createSetupRoom } from '../../../src/flows/setup/room.ts';
import { makeOrganisation, makePerson, NO_HOUSE } from '../people.ts';
import { BY, given } from '../specification.ts';

const organisation = makeOrganisation({ locale: 'en' });
const sanne = makePerson({ locale: 'en', languages: {} });
const dutchTeams = makePerson({ locale: 'nl', languages: { chat: 'nl' } });
const asking = (person = sanne) => given(people, 'language.asked', { person, organisation });
const choosing = (person = sanne) => given(people, 'language.chosen', { person, organisation });

describe('somebody asks in which language they are written to', () => {
  test.each([
    [sanne, 'I write to you in English: the language of your organisation.'],
    [dutchTeams, 'Ik schrijf je in het Nederlands: je Teams is ook Nederlands.'],
    [makePerson({ locale: 'en' }), 'I write to you in English, as in the settings.'],
    [makePerson({ locale: 'nl', languages: { chosen: 'nl' } }), 'Ik schrijf je in het Nederlands: dat koos je zelf.'],
  ])('it says which, and whose word that is', (person, words) => {
    asking(person).when({}).follows([], words);
  });
});

describe('somebody chooses', () => {
  test('from the answer on it is that one', () => {
    choosing(dutchTeams)
      .when({ language: 'en' })
      .follows(
        [
          {
            kind: 'language.kept',
            person: dutchTeams,
            now: { ...dutchTeams, locale: 'en', languages: { chat: 'nl', chosen: 'en' } },
          },
        ],
        'I write to you in English: your own choice.',
      );
  });

  test('what they chose before changes nothing', () => {
    const person = makePerson({ locale: 'nl', languages: { chosen: 'nl' } });
    choosing(person).when({ language: 'nl' }).follows([], 'dat koos je zelf');
  });

  test('no language: it is their chat’s again', () => {
    const person = makePerson({ locale: 'en', languages: { chat: 'nl', chosen: 'en' } });
    choosing(person)
      .when({ language: 'none' })
      .follows(
        [{ kind: 'language.kept', person, now: { ...person, locale: 'nl', languages: { chat: 'nl' } } }],
        'je Teams is ook Nederlands',
      );
  });

  test.each([
    ['language nl', { kind: 'language.chosen', language: 'nl' }],
    ['taal Engels', { kind: 'language.chosen', language: 'en' }],
    ['taal', { kind: 'language.asked' }],
    ['language fr', { kind: 'language.asked' }],
  ])('by typing “%s”', (typed, event) => {
    expect(parseCommand(typed, BY)).toEqual({ ...event, by: BY });
  });
});

describe('somebody’s Teams is in a language', () => {
  const seeing = (person?: typeof sanne) =>
    given(people, 'language.seen', { more: { person, organisation: person && organisation } });

  test('it is theirs where nobody says otherwise', () => {
    seeing(sanne)
      .when({ who: BY, language: 'nl' })
      .follows([{ kind: 'language.kept', person: sanne, now: { ...sanne, locale: 'nl', languages: { chat: 'nl' } } }]);
  });

  test('it is kept, and changes nothing, where they chose themselves', () => {
    const person = makePerson({ locale: 'en', languages: { chosen: 'en' } });
    seeing(person)
      .when({ who: BY, language: 'nl' })
      .follows([{ kind: 'language.kept', person, now: { ...person, languages: { chosen: 'en', chat: 'nl' } } }]);
  });

  test('it is theirs at once, too, where they were set up before languages were kept, in the organisation’s', () => {
    const person = makePerson({ locale: 'en' });
    seeing(person)
      .when({ who: BY, language: 'nl' })
      .follows([{ kind: 'language.kept', person, now: { ...person, locale: 'nl', languages: { chat: 'nl' } } }]);
    const other = makePerson({ locale: 'nl' });
    seeing(other)
      .when({ who: BY, language: 'en' })
      .follows([{ kind: 'language.kept', now: { ...other, locale: 'nl', languages: { given: 'nl', chat: 'en' } } }]);
  });

  test('the same again, and of a stranger, nothing', () => {
    seeing(dutchTeams).when({ who: BY, language: 'nl' }).follows([]);
    seeing().when({ who: BY, language: 'nl' }).follows([]);
  });

  test('a language the bot does not speak: the organisation’s again', () => {
    seeing(dutchTeams)
      .when({ who: BY })
      .follows([{ kind: 'language.kept', person: dutchTeams, now: { ...dutchTeams, locale: 'en', languages: {} } }]);
  });
});

test('a set-up that is applied again takes back neither their choice nor what their chat is in', () => {
  const known = [makePerson({ locale: 'nl', languages: { chosen: 'nl', chat: 'nl' } })];
  const expected: Person = { ...sanne, locale: 'nl', languages: { chosen: 'nl', chat: 'nl' } };
  given(createSetupRoom(NO_HOUSE), 'organisation.described', {
    more: { begins: undefined, known, rounds: [], before: undefined, former: [] },
  })
    .when({ organisation, people: [sanne] })
    .follows([
      { kind: 'organisation.kept', people: [expected] },
      { kind: 'copies.withdrawn' },
      { kind: 'target.opened' },
      { kind: 'listeners.kept' },
    ]);
});
