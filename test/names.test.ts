import { expect, test } from 'vitest';
import { readSources, type Source } from './sources.ts';

/** What each room has to give under the same name. */
const GIVEN_BY_EVERY_ROOM = ['en', 'nl', 'events', 'subjects', 'steps', 'erase'];

/** What functions do here. Is the right verb missing? Look for one that says the same, else add it. */
const VERBS = `
  add answer apply ask assemble assert await begin bind brief bring build cancel change check choose classify clip close coerce collect
  complete compose compute copy count create decide decode define delete deliver derive describe disclose doubt draw drop edit encode
  escape examine explain export fetch fill find finish fit flatten fold follow forget format gather get give guard hash hear hold identify
  index insert inspect isolate join keep lay leave limit list listen load locate log look lower make map mark match measure mention merge
  migrate move name offer omit open parse pick plan post prepare print prove publish queue quote react read receive record redact redraw
  refuse rehearse remember remove render renew replace reply require resolve respond restore rethrow retry return reuse run say scrub seal
  search select send serialize serve set shorten show sign silence skip solve split start stop submit sum summarize suppress survey take
  tally tap tell to treat trim type update use wait walk with work write
`
  .trim()
  .split(/\s+/);

/** A question that is answered with yes or no. */
const QUESTION = /^(is|are|has|holds|can|may|needs)[A-Z]/;
/** What people see is named after what it is; so is a schema. `byTap` says in an event's declaration what causes it. */
const NAMED_AFTER_RESULT = /(Card|Form|Notice|Schema)$|^notice$|^by[A-Z]/;

/** A guard is named after whom it lets through, so that a room’s table says who may do what. */
const GUARDS = 'src/flows/guards/';

type Exported = { name: string; path: string; isFunction: boolean };

const EXPORT = /^export (?:default )?(?:async )?(function\*?|const|let|type|class|interface) (\w+)([^\n]*)/gm;
/** `= (`, `= async (`, `= <T>(`, also after a type. */
const ARROW = /^[^=]*= (?:async )?(?:<[^>]*>)?\(/;

const exported = ['src', 'sandbox'].flatMap(readSources).flatMap(readExports);

test('every exported name has one meaning: it stands in one file', () => {
  expect(exported.length).toBeGreaterThan(1000);
  const paths = new Map<string, Set<string>>();
  for (const { name, path } of exported) {
    if (GIVEN_BY_EVERY_ROOM.includes(name)) continue;
    paths.set(name, (paths.get(name) ?? new Set()).add(path));
  }
  const shared = [...paths].filter(([, found]) => found.size > 1);
  expect(shared.map(([name, found]) => `${name}: ${[...found].join(', ')}`)).toEqual([]);
});

test('an exported function says what it does: its name begins with a verb', () => {
  const functions = exported.filter(({ isFunction, path }) => isFunction && !path.startsWith(GUARDS));
  expect(functions.length).toBeGreaterThan(300);
  const nameless = functions.filter(({ name }) => !beginsWithVerb(name));
  expect(nameless.map(({ name, path }) => `${name}: ${path}`)).toEqual([]);
});

function beginsWithVerb(name: string): boolean {
  const [first = ''] = /^[a-z]+/.exec(name) ?? [];
  return VERBS.includes(first) || QUESTION.test(name) || NAMED_AFTER_RESULT.test(name);
}

/** A component of the sandbox's page is named after what it shows. */
function readExports({ path, text }: Source): Exported[] {
  return Array.from(text.matchAll(EXPORT), ([, kind = '', name = '', rest = '']): Exported => {
    const isComponent = path.endsWith('.tsx') && /^[A-Z]/.test(name);
    const isFunction = kind.startsWith('function') || (kind === 'const' && ARROW.test(rest));
    return { name, path, isFunction: isFunction && !isComponent };
  });
}
