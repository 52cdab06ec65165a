import type { Person } from '../people/person.ts';
import { companyAt } from './scrub-companies.ts';
import { nameAt, nameStart, namesOf } from './scrub-names.ts';
import { type Claim, claimShapes, type Kind } from './scrub-patterns.ts';
import { fold, MASK, type Reading, wordsIn } from './scrub-tokens.ts';

export { companyKey, companyKeysIn } from './scrub-companies.ts';

/** What stands where something was, in the writer's language: `[naam]`, `[e-mail]`, `[telefoon]`, `[link]`, `[bedrijf]`. */
export type Placeholders = Record<Kind, string>;

/** By what somebody could be recognised. `companies` holds keys made by `companyKey`. */
export type Recognisable = { people: Person[]; companies: ReadonlySet<string>; placeholders: Placeholders };

/** The text with everything by which somebody could be recognised replaced; scrubbing it again changes nothing. */
export function scrub(text: string, recognisable: Recognisable): string {
  let scrubbed = text;
  // What is taken out can bare something beside it, so it is read again until nothing is found.
  for (let pass = 0; pass < PASSES_MAX; pass++) {
    const before = scrubbed;
    scrubbed = scrubOnce(before, recognisable);
    if (scrubbed === before) break;
  }
  return scrubbed;
}

/** Two are nearly always enough; every pass leaves less to find. */
const PASSES_MAX = 50;

function scrubOnce(text: string, { people, companies, placeholders }: Recognisable): string {
  const folded = fold(withoutPlaceholders(text, placeholders));
  const original = (start: number, end: number) => text.slice(folded.starts[start], folded.ends[end - 1]);
  const shapes = claimShapes(folded.text, original);
  const reading: Reading = { original: text, folded, text: shapes.text, words: wordsIn(shapes.text) };
  const named = claimWords(reading, people, companies);
  const claims = joined(reading, [...shapes.claims, ...named]);
  let scrubbed = '';
  let at = 0;
  for (const { kind, start, end } of claims) {
    scrubbed += text.slice(at, folded.starts[start]) + placeholders[kind];
    at = folded.ends[end - 1] ?? at;
  }
  return scrubbed + text.slice(at);
}

/** Masks of the same length: every character keeps its place. */
function withoutPlaceholders(text: string, placeholders: Placeholders): string {
  const present = Object.values(placeholders).filter((each) => each !== '' && text.includes(each));
  if (present.length === 0) return text;
  const literals = present.sort((one, other) => other.length - one.length).map(literal);
  return text.replace(new RegExp(literals.join('|'), 'g'), (found) => MASK.repeat(found.length));
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function claimWords(reading: Reading, people: Person[], companies: ReadonlySet<string>): Claim[] {
  const names = namesOf(people);
  const claims: Claim[] = [];
  let at = 0;
  for (let word = reading.words[at]; word !== undefined; word = reading.words[at]) {
    const name = nameAt(reading, at, names);
    const company = companyAt(reading, at, companies);
    if (company !== undefined && company.count > (name?.count ?? 0)) {
      claims.push({ kind: 'company', start: word.start, end: company.end });
    } else if (name !== undefined) {
      const start = nameStart(reading, at, claims.at(-1)?.end ?? 0);
      claims.push({ kind: 'name', start, end: name.end });
    }
    at = wordAfter(reading, at, claims.at(-1)?.end ?? 0);
  }
  return claims;
}

/** The next word that is not part of what was found: the s of a possessive goes with its name. */
function wordAfter({ words }: Reading, at: number, found: number): number {
  let next = at + 1;
  while ((words[next]?.start ?? found) < found) next++;
  return next;
}

/** Words of names that stand side by side are one name. */
function joined(reading: Reading, claims: Claim[]): Claim[] {
  const ordered = claims.sort((one, other) => one.start - other.start);
  const kept: Claim[] = [];
  for (const claim of ordered) {
    const last = kept.at(-1);
    const areNames = last?.kind === 'name' && claim.kind === 'name' && isWord(reading, claim);
    if (last !== undefined && areNames && BESIDE.test(reading.text.slice(last.end, claim.start))) last.end = claim.end;
    else kept.push({ ...claim });
  }
  return kept;
}

const BESIDE = /^(?:[ \t]{1,3}|[._-])$/;

/** Not a mention or handle, which is a name by itself. */
function isWord({ text }: Reading, { start }: Claim): boolean {
  return text[start] !== MASK;
}
