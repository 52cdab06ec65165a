import type { EventOf, FieldName } from '../../../domain/event.ts';
import { type Proposal, REVIEW_DAYS, SPELLINGS_MAX, TERM_NAME_MAX } from '../../../domain/language/term.ts';
import { deriveTermKey } from '../../../domain/language/term-matching.ts';
import type { DefinedCriterion } from '../../../domain/leads/definition/definition.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { say } from '../../../words/say.ts';
import { readCriteria } from './read-criteria.ts';

export type FieldFaults = Partial<Record<FieldName<'term.proposed'>, string>>;

/** What was typed as a proposal (criteria that were not asked for stay as they were `before`), or what is amiss at which field. */
export function readProposal(
  { name, spellings, text, example, review, asks, criteria: typed }: EventOf<'term.proposed'>,
  before: DefinedCriterion[],
  locale: Locale,
): { proposal: Proposal } | { faults: FieldFaults } {
  const listed = [...new Set(spellings.split(/[,;\n]/).map((each) => each.trim()))].filter(
    (each) => deriveTermKey(each) !== '',
  );
  const days = review.trim() === '' ? REVIEW_DAYS.usual : Number(review);
  const { least, most } = REVIEW_DAYS;
  const read = asks === 'criteria' ? readCriteria(typed, locale) : { criteria: before };
  const faults: FieldFaults = {
    ...(deriveTermKey(name) === '' && { name: say(locale, 'term.fault.name') }),
    ...(text.trim() === '' && { text: say(locale, 'term.fault.text') }),
    ...((listed.length > SPELLINGS_MAX || listed.some((each) => each.length > TERM_NAME_MAX)) && {
      spellings: say(locale, 'term.fault.spellings', { most: SPELLINGS_MAX, max: TERM_NAME_MAX }),
    }),
    ...((!Number.isInteger(days) || days < least || days > most) && {
      review: say(locale, 'term.fault.review', { least, most }),
    }),
    ...('fault' in read && { criteria: read.fault }),
  };
  if ('fault' in read || Object.keys(faults).length > 0) return { faults };
  const shown = example.trim();
  const { criteria } = read;
  const proposal = { name: name.trim(), spellings: listed, text: text.trim(), reviewDays: days, criteria };
  return { proposal: { ...proposal, ...(shown !== '' && { example: shown }) } };
}
