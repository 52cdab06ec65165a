import { z } from 'zod';
import type { Signature, Term, TermVersion, VersionState } from '../../domain/language/term.ts';
import { PART_NAMES, type TermParts } from '../../domain/language/term-kinds.ts';
import { definedCriterionSchema } from '../../domain/leads/definition/definition.ts';
import { TEAMS, type Team } from '../../domain/people/person.ts';
import type { RowOf, TableShapes } from '../database/columns.ts';
import { readJson } from '../database/json.ts';
import { omitNulls } from '../database/rows.ts';

export const languageTables = {
  terms: {
    id: 'text',
    organisation: 'text',
    name: 'text',
    spellings: 'text',
    review_days: 'integer',
    review_at: 'integer?',
    review_asked_at: 'integer?',
    /** 1 where that team’s manager said since that it is still right. */
    kept_by_sales: 'integer',
    kept_by_marketing: 'integer',
  },
  /** `person`: who proposed it; of each team who signed it, and when. */
  term_versions: {
    organisation: 'text',
    term: 'text',
    number: 'integer',
    name: 'text',
    spellings: 'text',
    text: 'text',
    example: 'text?',
    review_days: 'integer',
    state: 'text',
    person: 'person',
    at: 'integer',
    sales_by: 'person?',
    sales_at: 'integer?',
    marketing_by: 'person?',
    marketing_at: 'integer?',
    agreed_at: 'integer?',
    /** What a lead must show, where it is the SQL definition; in JSON. */
    criteria: 'text',
    /** Of the customer profile and of messages, by their names; in JSON. */
    parts: 'text?',
  },
  /** Words that were looked for and are no terms; never who looked. */
  term_misses: { organisation: 'text', key: 'text', words: 'text', times: 'integer', at: 'integer' },
} satisfies TableShapes;

type LanguageRow<T extends keyof typeof languageTables> = RowOf<(typeof languageTables)[T]>;

const spellingsSchema = z.array(z.string());
const partsSchema: z.ZodType<TermParts, TermParts> = z.partialRecord(z.enum(PART_NAMES), z.string());
const criteriaSchema = z.array(definedCriterionSchema);

export function toTerm({ id, organisation, name, ...row }: LanguageRow<'terms'>): Term {
  return {
    id,
    organisation,
    name,
    spellings: readJson(spellingsSchema, row.spellings),
    reviewDays: row.review_days,
    keptBy: TEAMS.filter((team) => row[`kept_by_${team}`] === 1),
    ...omitNulls({ reviewAt: row.review_at, reviewAskedAt: row.review_asked_at }),
  };
}

export function toTermRow({ id, organisation, name, spellings, reviewDays }: Term): LanguageRow<'terms'> {
  return {
    id,
    organisation,
    name,
    spellings: JSON.stringify(spellings),
    review_days: reviewDays,
    review_at: null,
    review_asked_at: null,
    kept_by_sales: 0,
    kept_by_marketing: 0,
  };
}

export function toVersion({ term, number, name, text, at, ...row }: LanguageRow<'term_versions'>): TermVersion {
  const signatures: Partial<Record<Team, Signature>> = {};
  for (const team of TEAMS) {
    const [person, signedAt] = [row[`${team}_by`], row[`${team}_at`]];
    if (person !== null && signedAt !== null) signatures[team] = { person, at: signedAt };
  }
  return {
    term,
    number,
    name,
    spellings: readJson(spellingsSchema, row.spellings),
    text,
    reviewDays: row.review_days,
    criteria: readJson(criteriaSchema, row.criteria),
    state: row.state as VersionState,
    by: row.person,
    at,
    signatures,
    ...omitNulls({
      example: row.example,
      agreedAt: row.agreed_at,
      parts: row.parts === null ? null : readJson(partsSchema, row.parts),
    }),
  };
}

/** A version that is new. */
export function toVersionRow(organisation: string, version: TermVersion): LanguageRow<'term_versions'> {
  const { term, number, name, text, state, by, at, signatures } = version;
  return {
    organisation,
    term,
    number,
    name,
    spellings: JSON.stringify(version.spellings),
    text,
    example: version.example ?? null,
    review_days: version.reviewDays,
    state,
    person: by,
    at,
    sales_by: signatures.sales?.person ?? null,
    sales_at: signatures.sales?.at ?? null,
    marketing_by: signatures.marketing?.person ?? null,
    marketing_at: signatures.marketing?.at ?? null,
    agreed_at: null,
    criteria: JSON.stringify(version.criteria),
    parts: version.parts === undefined ? null : JSON.stringify(version.parts),
  };
}
