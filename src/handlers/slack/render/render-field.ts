import type { InputBlock, KnownBlock, Option as SlackOption } from '@slack/types';
import { clip, type Field, type Option } from '../../../cards/card.ts';

/** The one action of every field; a field is found by its block's id, which begins with its name. */
export const FIELD_ACTION = 'value';
export const TICKED = 'yes';
/** Parts a field's name from the step its form is at: Slack keeps what was typed where a block's id stays the same. */
export const STEP_MARK = '~';

const OPTION_MAX = 75;

type Asked = Exclude<Field, { kind: 'told' }>;

/** A field as a block; what is told is drawn by `tell`. */
export function renderField(field: Field, step: string | undefined, tell: (told: Told) => KnownBlock[]): KnownBlock[] {
  if (field.kind === 'told') return tell(field.part);
  const block: InputBlock = {
    type: 'input',
    block_id: step === undefined ? field.name : `${field.name}${STEP_MARK}${step}`,
    label: { type: 'plain_text', text: field.label },
    optional: isOptional(field),
    ...(field.kind === 'text' && field.hint !== undefined && { hint: { type: 'plain_text', text: field.hint } }),
    element: elementOf(field),
  };
  return [block];
}

type Told = Extract<Field, { kind: 'told' }>['part'];

function isOptional(field: Asked): boolean {
  switch (field.kind) {
    case 'text':
      return !field.isRequired;
    case 'tick':
      return true;
    case 'choice':
    case 'pick':
      return false;
  }
}

function elementOf(field: Asked): InputBlock['element'] {
  const action_id = FIELD_ACTION;
  switch (field.kind) {
    case 'text':
      return {
        type: 'plain_text_input',
        action_id,
        multiline: field.isLong,
        max_length: field.max,
        ...(field.isRequired && { min_length: 1 }),
        ...(field.value !== undefined && field.value !== '' && { initial_value: field.value }),
      };
    case 'tick':
      return { type: 'checkboxes', action_id, options: [optionOf({ label: field.choice, value: TICKED })] };
    case 'choice': {
      const initial = field.options.find(({ value }) => value === field.value);
      return {
        type: 'radio_buttons',
        action_id,
        options: field.options.map(optionOf),
        ...(initial && { initial_option: optionOf(initial) }),
      };
    }
    case 'pick':
      return {
        type: field.isMany ? 'multi_static_select' : 'static_select',
        action_id,
        options: field.options.map(optionOf),
      };
  }
}

function optionOf({ label, value }: Option): SlackOption & { text: { type: 'plain_text'; text: string } } {
  return { text: { type: 'plain_text', text: clip(label, OPTION_MAX) }, value };
}
