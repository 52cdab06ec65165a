import type { ChatPick } from '../../../cards/chat-pick.ts';
import type { CardElement } from '../wire.ts';
import type { TeamsContext } from './context.ts';
import { renderChoiceSet, renderHint, renderRequired } from './render-input.ts';
import { renderTeamsPart } from './render-part.ts';

/** Teams’ own list of the people who may be found from where the card is. */
const PEOPLE = 'graph.microsoft.com/users?scope=currentContext';

/** People are chosen from those that are offered, and searched for where that is not all of them. */
export function renderTeamsPick(field: ChatPick, context: TeamsContext, place: number): CardElement[] {
  const { of, label, isMany, isRequired, value = [], offered = [], isMore = offered.length === 0 } = field;
  if (of !== 'people' && offered.length === 0) {
    const text = [{ kind: 'strong' as const, text: label }, `\n${field.without}`];
    return renderTeamsPart({ kind: 'text', text }, context, place);
  }
  const isSearched = isMore || value.some((id) => !offered.some((each) => each.value === id));
  const input = {
    ...renderChoiceSet({ ...field, options: offered }, of),
    ...(of === 'people' && isSearched && { 'choices.data': { type: 'Data.Query', dataset: PEOPLE } }),
    ...(isRequired && renderRequired(field, context)),
    style: 'compact',
    isMultiSelect: isMany,
    ...(value.length > 0 && { value: value.join(',') }),
  };
  return [input, ...renderHint(field, context, place)];
}
