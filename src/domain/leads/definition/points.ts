import { type DefinedCriterion, type Definition, writeKey } from './definition.ts';

/** The definition’s text itself, beside its criteria; no criterion’s key is so. */
export const WORDING = '-';

/** What of the definition somebody may find wrong: a criterion by its key, or how it is written. */
export type Point = { key: string; criterion?: DefinedCriterion };

/** What of a definition can be disputed, the text last: by its place, which a button has room for. */
export function listPoints({ criteria }: Definition): Point[] {
  return [...criteria.map((criterion) => ({ key: writeKey(criterion.key), criterion })), { key: WORDING }];
}
