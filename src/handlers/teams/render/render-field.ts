import type { Field } from '../../../cards/card.ts';
import { type CardElement, TOGGLE_VALUES } from '../wire.ts';
import type { TeamsContext } from './context.ts';
import { renderTeamsPick } from './render-chat-pick.ts';
import { renderChoiceSet, renderHint, renderLabel, renderRequired } from './render-input.ts';
import { renderTeamsPart } from './render-part.ts';
import { renderLiteral } from './render-text.ts';

/** A field as elements of the body: an input with its label, or a part. */
export function renderTeamsField(field: Field, context: TeamsContext, place: number): CardElement[] {
  switch (field.kind) {
    case 'part':
      return renderTeamsPart(field.part, context, place);
    case 'text':
      return [
        {
          type: 'Input.Text',
          ...renderLabel(field, 'text'),
          isMultiline: field.isLong,
          maxLength: field.max,
          ...(field.isRequired && renderRequired(field, context)),
          ...(field.value !== undefined && field.value !== '' && { value: field.value }),
        },
        ...renderHint(field, context, place),
      ];
    case 'date':
      return [
        {
          type: 'Input.Date',
          ...renderLabel(field, 'date'),
          ...(field.isRequired && renderRequired(field, context)),
          ...(field.earliest !== undefined && { min: field.earliest }),
          ...(field.latest !== undefined && { max: field.latest }),
          ...(field.value && { value: field.value }),
        },
      ];
    case 'tick':
      return [
        {
          type: 'Input.Toggle',
          ...renderLabel(field, 'tick'),
          title: renderLiteral(field.choice),
          valueOn: TOGGLE_VALUES.on,
          valueOff: TOGGLE_VALUES.off,
          value: field.isTicked ? TOGGLE_VALUES.on : TOGGLE_VALUES.off,
          wrap: true,
        },
        ...renderHint(field, context, place),
      ];
    case 'choice':
      return [
        {
          ...renderChoiceSet(field, 'choice'),
          ...(field.options.every(({ value }) => value !== field.value) && renderRequired(field, context)),
          style: 'expanded',
          value: field.value,
        },
      ];
    case 'pick':
      return [
        {
          ...renderChoiceSet(field, field.isMany ? 'many' : 'pick'),
          ...(field.isOptional ? {} : renderRequired(field, context)),
          style: 'compact',
          isMultiSelect: field.isMany,
        },
      ];
    case 'chat-pick':
      return renderTeamsPick(field, context, place);
  }
}
