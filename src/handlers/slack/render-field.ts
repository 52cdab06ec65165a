import type { InputBlock } from '@slack/types';
import type { Field } from '../../cards/card.ts';

/** The one action of every field; a field is found by its block's id, which is its name. */
export const FIELD_ACTION = 'value';
export const TICKED = 'yes';

export function renderField(field: Field): InputBlock {
  switch (field.kind) {
    case 'text':
      return {
        type: 'input',
        block_id: field.name,
        label: { type: 'plain_text', text: field.label },
        optional: !field.isRequired,
        ...(field.hint === undefined ? {} : { hint: { type: 'plain_text', text: field.hint } }),
        element: {
          type: 'plain_text_input',
          action_id: FIELD_ACTION,
          multiline: field.isLong,
          max_length: field.max,
          ...(field.isRequired && { min_length: 1 }),
        },
      };
    case 'tick':
      return {
        type: 'input',
        block_id: field.name,
        label: { type: 'plain_text', text: field.label },
        optional: true,
        element: {
          type: 'checkboxes',
          action_id: FIELD_ACTION,
          options: [{ text: { type: 'plain_text', text: field.choice }, value: TICKED }],
        },
      };
  }
}
