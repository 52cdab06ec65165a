import { z } from 'zod';
import { LOCALES } from '../../organisation.ts';
import { CRITERIA, findCode } from '../codes.ts';
import type { LeadFacts } from '../lead.ts';

/** More points than anybody looks at before a handover. */
export const DEFINED_MAX = 12;
export const LABEL_MAX = 60;
export const KEY_MAX = 60;

/** What of a lead can show by itself that a criterion is met: it is filled. */
export const SHOWING_FIELDS = [
  'name',
  'title',
  'email',
  'phone',
  'value',
  'score',
  'campaign',
  'segment',
  'note',
] as const;
export type ShowingField = (typeof SHOWING_FIELDS)[number];

/** `key`: as the intake’s `criteria` calls it; `field`: what shows it where a system says nothing of it. */
export const definedCriterionSchema = z.object({
  key: z.string(),
  labels: z.record(z.enum(LOCALES), z.string()),
  isRequired: z.boolean(),
  field: z.enum(SHOWING_FIELDS).exactOptional(),
});
export type DefinedCriterion = z.infer<typeof definedCriterionSchema>;

/** What an SQL is, in the version in force at some time. */
export type Definition = { version: number; criteria: DefinedCriterion[] };

/** A criterion, and whether a lead meets it. */
export type CheckedCriterion = { criterion: DefinedCriterion; isMet: boolean };

/** Each criterion of the definition, in its order: what a system ticked counts, else whether its field is filled. */
export function checkCriteria({ criteria }: Definition, facts: LeadFacts): CheckedCriterion[] {
  const said = new Map(Object.entries(facts.criteria ?? {}).map(([key, isMet]) => [writeKey(key), isMet]));
  return criteria.map((criterion) => ({
    criterion,
    isMet: said.get(writeKey(criterion.key)) ?? (criterion.field !== undefined && isFilled(facts, criterion.field)),
  }));
}

/** The required ones that a lead does not meet. */
export function listMissing(definition: Definition, facts: LeadFacts): DefinedCriterion[] {
  return checkCriteria(definition, facts).flatMap(({ criterion, isMet }) =>
    criterion.isRequired && !isMet ? [criterion] : [],
  );
}

/** The facts with these criteria ticked, by the keys under which they stand there. */
export function markCriteria(facts: LeadFacts, ticked: DefinedCriterion[]): LeadFacts {
  if (ticked.length === 0) return facts;
  const keys = new Set(ticked.map(({ key }) => writeKey(key)));
  const others = Object.entries(facts.criteria ?? {}).filter(([key]) => !keys.has(writeKey(key)));
  return { ...facts, criteria: Object.fromEntries([...others, ...ticked.map(({ key }) => [key, true] as const)]) };
}

/** However a system writes it: the same for `Decision maker`, `decision_maker` and `authority`. */
export function writeKey(key: string): string {
  const code = findCode(key, CRITERIA);
  return (
    code ??
    key
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, '_')
  );
}

function isFilled({ contact, ...facts }: LeadFacts, field: ShowingField): boolean {
  return { ...contact, ...facts }[field] !== undefined;
}
