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
