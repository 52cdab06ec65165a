import fc from 'fast-check';
import type { Person } from '../../../src/domain/people/person.ts';
import { foldText } from '../../../src/domain/privacy/reading/fold.ts';

const anyGivenName = fc.constantFrom(
  'Jan',
  'Zoë',
  'Anne-Marie',
  'Jan Peter',
  'Łukasz',
  'Ben',
  'Mark',
  'Will',
  'Siobhán',
  'Çağla',
);
const anyLinkingWords = fc.constantFrom(
  '',
  'de ',
  'van der ',
  'van den ',
  'el ',
  "'t ",
  "in 't ",
  'von ',
  'ten ',
  'de la ',
);
const anyFamilyName = fc.constantFrom(
  'Vries,Berg,Amrani,Hart,Jansen,Boer,Wit,Bakker-Smit,García Márquez,O’Neill,Yılmaz,Hughes,Groß,Sørensen,Nguyễn'.split(
    ',',
  ),
);
const anySurname = fc.tuple(
  anyLinkingWords,
  anyFamilyName.chain((all) => fc.constantFrom(...[all].flat())),
);
const anyIdentity = fc.stringMatching(/^[UW][A-Z0-9]{8}$/).filter((id) => /\d/.test(id));
const anyPerson = fc
  .record({ given: anyGivenName, surname: anySurname, id: anyIdentity, mailed: fc.boolean() })
  .map(({ given, surname: [between, last], id, mailed }): Person => {
    const name = `${given} ${between}${last}`;
    const email = `${foldText(name).text.replaceAll(/[^a-z]+/g, '.')}@noordlicht.example`;
    const identities: Person['identities'] = [{ platform: 'slack', workspace: 'T', user: id }];
    return {
      id,
      organisation: 'o',
      name,
      ...(mailed && { email }),
      team: 'sales',
      role: 'member',
      locale: 'nl',
      identities,
    };
  });
/** Made of parts as they are here: links between, accents, two surnames. */
export const anyPeople = fc.array(anyPerson, { minLength: 1, maxLength: 6 });

/** Without any word that is a name. */
export const anyFiller = fc.constantFrom(
  'gisteren',
  'belde',
  'over',
  'het',
  'plan',
  'with',
  'the',
  '🙂',
  '250',
  '-',
  'ok.',
  '\n',
);
/** How a name may be written down. */
export const anyWriting = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  (text) => [...text].join('\u200b'),
  (text) => text.replaceAll(' ', '.'),
  (text) => text.replaceAll(' ', '_'),
  (text) => text.replaceAll(/\s+/g, '\u00a0'),
);
/** What may stand right behind it. */
export const anyEnding = fc.constantFrom('', "'s", '’s', '.', ',', '!', '-plan', ')', ' 🙂');

/** One of the ways to write somebody. */
const writePerson = (of: Person) => {
  const [first = '', ...rest] = of.name.split(' ');
  const last = rest.join(' ');
  const forms = [of.name, first, last, `${first[0]}. ${last}`, `${first[0]} ${last}`, `${last}, ${first}`];
  const ids = [`<@${of.identities[0]?.user}>`, of.identities[0]?.user ?? '', `@${first}`, of.email ?? first];
  return fc.tuple(fc.constantFrom(...forms, ...ids, `${first} ${rest.at(-1)?.[0]}.`), anyWriting, anyEnding);
};

/** People, and a text in parts that tells of them. */
export const anyText = anyPeople.chain((all) =>
  fc.record({
    people: fc.constant(all),
    parts: fc.array(
      fc.oneof(
        anyFiller,
        fc
          .constantFrom(...all)
          .chain(writePerson)
          .map(([form, dressed, after]) => dressed(form) + after),
      ),
      { maxLength: 12 },
    ),
  }),
);
