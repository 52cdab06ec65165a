import type { ChatPick } from '../../../cards/chat-pick.ts';
import type { CardElement } from '../wire.ts';
import type { TeamsContext } from './context.ts';
import { renderChoiceSet, renderHint, renderRequired } from './render-input.ts';
import { renderTeamsPart } from './render-part.ts';

/** Teams’ own list of the people who may be found from where the card is. */
const PEOPLE = 'graph.microsoft.com/users?scope=currentContext';

/** People can be searched for where Teams can do that; beside it, and without it, are those that are offered. */
export function renderTeamsPick(field: ChatPick, context: TeamsContext, place: number): CardElement[] {
  const { of, label, isMany, isRequired, value = [], offered = [] } = field;
  if (of !== 'people' && offered.length === 0) {
    const text = [{ kind: 'strong' as const, text: label }, `\n${field.without}`];
    return renderTeamsPart({ kind: 'text', text }, context, place);
  }
  const input = {
    ...renderChoiceSet({ ...field, options: offered }, of),
    ...(of === 'people' && { 'choices.data': { type: 'Data.Query', dataset: PEOPLE } }),
    ...(isRequired && renderRequired(field, context)),
    style: 'compact',
    isMultiSelect: isMany,
    ...(value.length > 0 && { value: value.join(',') }),
  };
  return [input, ...renderHint(field, context, place)];
}
