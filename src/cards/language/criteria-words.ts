import { PART_NAMES, type PartName, type TermParts } from '../../domain/language/term-kinds.ts';
import type { DefinedCriterion } from '../../domain/leads/definition/definition.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import type { Part } from '../card.ts';
import { sayDefined } from '../leads/lead-words.ts';

/** What a lead must show, a line each: required or not, and which field shows it by itself. */
export function buildCriteria(criteria: DefinedCriterion[], locale: Locale): Part[] {
  if (criteria.length === 0) return [];
  return [
    { kind: 'small', text: [say(locale, 'term.criteria')] },
    { kind: 'list', items: criteria.map((criterion) => [sayWhole(criterion, locale)]) },
  ];
}

/** The parts of the customer profile, or of what a segment is told, each with its text. */
export function buildTermParts(parts: TermParts | undefined, locale: Locale): Part[] {
  const items = PART_NAMES.flatMap((part) => {
    const text = parts?.[part];
    return text === undefined ? [] : [[{ kind: 'strong' as const, text: sayPart(part, locale) }, `: ${text}`]];
  });
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

export function sayPart(part: PartName, locale: Locale): string {
  return part === 'who' || part === 'how' || part === 'what'
    ? say(locale, `part.${part}`)
    : say(locale, `misfit.${part}`);
}

/** As it is typed in the form, so that it can be changed there. */
export function writeCriteria(criteria: DefinedCriterion[], locale: Locale): string {
  return criteria
    .map(({ key, labels, isRequired, field }) =>
      [
        `${key}: ${labels.nl} / ${labels.en}`,
        field === undefined ? '' : ` = ${say(locale, 'criterion.field', { field })}`,
        isRequired ? ` (${say(locale, 'term.required')})` : '',
      ].join(''),
    )
    .join('\n');
}

function sayWhole(criterion: DefinedCriterion, locale: Locale): string {
  const { isRequired, field } = criterion;
  const more = [
    ...(isRequired ? [say(locale, 'term.required')] : []),
    ...(field === undefined
      ? []
      : [say(locale, 'term.shown-by', { field: say(locale, 'criterion.field', { field }) })]),
  ];
  return more.length === 0 ? sayDefined(criterion, locale) : `${sayDefined(criterion, locale)} (${more.join(', ')})`;
}
