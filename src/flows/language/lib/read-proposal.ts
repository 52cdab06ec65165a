import type { EventOf, FieldName } from '../../../domain/event.ts';
import { type Proposal, REVIEW_DAYS, SPELLINGS_MAX, TERM_NAME_MAX } from '../../../domain/language/term.ts';
import { PARTS_OF, type PartedKind, type TermParts } from '../../../domain/language/term-kinds.ts';
import { deriveTermKey } from '../../../domain/language/term-matching.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { say } from '../../../words/say.ts';
import { readCriteria } from './read-criteria.ts';

export type FieldFaults = Partial<Record<FieldName<'term.proposed'>, string>>;

/** What was typed as a proposal (what was not asked for stays as it was `before`), or what is amiss at which field. */
export function readProposal(
  event: EventOf<'term.proposed'>,
  before: Pick<Proposal, 'criteria' | 'parts'>,
  locale: Locale,
): { proposal: Proposal } | { faults: FieldFaults } {
  const { name, spellings, text, example, review, asks, criteria: typed } = event;
  const listed = [...new Set(spellings.split(/[,;\n]/).map((each) => each.trim()))].filter(
    (each) => deriveTermKey(each) !== '',
  );
  const days = review.trim() === '' ? REVIEW_DAYS.usual : Number(review);
  const read = asks === 'criteria' ? readCriteria(typed, locale) : { criteria: before.criteria };
  const parts = asks === 'profile' || asks === 'message' ? readParts(event, asks) : before.parts;
  const faults: FieldFaults = {
    ...findTextFaults({ ...event, listed, days }, locale),
    ...(asks === 'message' && findMissingParts(parts, locale)),
    ...('fault' in read && { criteria: read.fault }),
  };
  if ('fault' in read || Object.keys(faults).length > 0) return { faults };
  const shown = example.trim();
  const { criteria } = read;
  const proposal = { name: name.trim(), spellings: listed, text: text.trim(), reviewDays: days, criteria };
  return { proposal: { ...proposal, ...(shown !== '' && { example: shown }), ...(parts && { parts }) } };
}

type Typed = Pick<EventOf<'term.proposed'>, 'name' | 'text' | 'asks'> & { listed: string[]; days: number };

/** What is told in three parts has no text beside them. */
function findTextFaults({ name, text, asks, listed, days }: Typed, locale: Locale): FieldFaults {
  const { least, most } = REVIEW_DAYS;
  return {
    ...(deriveTermKey(name) === '' && { name: say(locale, 'term.fault.name') }),
    ...(text.trim() === '' && asks !== 'message' && { text: say(locale, 'term.fault.text') }),
    ...((listed.length > SPELLINGS_MAX || listed.some((each) => each.length > TERM_NAME_MAX)) && {
      spellings: say(locale, 'term.fault.spellings', { most: SPELLINGS_MAX, max: TERM_NAME_MAX }),
    }),
    ...((!Number.isInteger(days) || days < least || days > most) && {
      review: say(locale, 'term.fault.review', { least, most }),
    }),
  };
}

/** Those that were filled. */
function readParts(event: EventOf<'term.proposed'>, kind: PartedKind): TermParts {
  return Object.fromEntries(
    PARTS_OF[kind].flatMap((part) => {
      const text = (event[part] ?? '').trim();
      return text === '' ? [] : [[part, text]];
    }),
  );
}

function findMissingParts(parts: TermParts | undefined, locale: Locale): FieldFaults {
  const missing = PARTS_OF.message.filter((part) => parts?.[part] === undefined);
  return Object.fromEntries(missing.map((part) => [part, say(locale, 'term.fault.part')]));
}
