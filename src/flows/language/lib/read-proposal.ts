import type { EventOf, FieldName } from '../../../domain/event.ts';
import { type Proposal, REVIEW_DAYS, SPELLINGS_MAX, TERM_NAME_MAX } from '../../../domain/language/term.ts';
import { deriveTermKey } from '../../../domain/language/term-matching.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { say } from '../../../words/say.ts';

export type FieldFaults = Partial<Record<FieldName<'term.proposed'>, string>>;

/** What was typed as a proposal, or what is amiss at which field. */
export function readProposal(
  { name, spellings, text, example, review }: EventOf<'term.proposed'>,
  locale: Locale,
): { proposal: Proposal } | { faults: FieldFaults } {
  const listed = [...new Set(spellings.split(/[,;\n]/).map((each) => each.trim()))].filter(
    (each) => deriveTermKey(each) !== '',
  );
  const days = review.trim() === '' ? REVIEW_DAYS.usual : Number(review);
  const { least, most } = REVIEW_DAYS;
  const faults: FieldFaults = {
    ...(deriveTermKey(name) === '' && { name: say(locale, 'term.fault.name') }),
    ...(text.trim() === '' && { text: say(locale, 'term.fault.text') }),
    ...((listed.length > SPELLINGS_MAX || listed.some((each) => each.length > TERM_NAME_MAX)) && {
      spellings: say(locale, 'term.fault.spellings', { most: SPELLINGS_MAX, max: TERM_NAME_MAX }),
    }),
    ...((!Number.isInteger(days) || days < least || days > most) && {
      review: say(locale, 'term.fault.review', { least, most }),
    }),
  };
  if (Object.keys(faults).length > 0) return { faults };
  const shown = example.trim();
  const proposal = { name: name.trim(), spellings: listed, text: text.trim(), reviewDays: days };
  return { proposal: { ...proposal, ...(shown !== '' && { example: shown }) } };
}
