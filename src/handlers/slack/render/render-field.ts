import type { InputBlock, KnownBlock, Option as SlackOption } from '@slack/types';
import { clip, type Field, type Option } from '../../../cards/card.ts';
import { buildBlockId, FIELD_ACTION, TICKED_VALUE } from '../wire.ts';
import type { SlackContext } from './context.ts';
import { isWithoutOffer, renderSlackPick } from './render-chat-pick.ts';
import { renderSlackPart } from './render-part.ts';

const OPTION_MAX = 75;

type InputField = Exclude<Field, { kind: 'part' }>;

/** A field as a block; a part as its blocks. `step` is where its form is at. */
export function renderSlackField(field: Field, step: string | undefined, context: SlackContext): KnownBlock[] {
  if (field.kind === 'part') return renderSlackPart(field.part, context);
  if (field.kind === 'chat-pick' && isWithoutOffer(field)) {
    const text = [{ kind: 'strong' as const, text: field.label }, `\n${field.without}`];
    return renderSlackPart({ kind: 'text', text }, context);
  }
  const block: InputBlock = {
    type: 'input',
    block_id: buildBlockId(field.name, step),
    label: { type: 'plain_text', text: field.label },
    optional: isOptional(field),
    ...('hint' in field && field.hint !== undefined && { hint: { type: 'plain_text', text: field.hint } }),
    element: renderInput(field),
  };
  return [block];
}

function isOptional(field: InputField): boolean {
  switch (field.kind) {
    case 'text':
    case 'date':
    case 'chat-pick':
      return !field.isRequired;
    case 'tick':
      return true;
    case 'choice':
      return false;
    case 'pick':
      return field.isOptional === true;
  }
}

function renderInput(field: InputField): InputBlock['element'] {
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
    case 'date':
      return { type: 'datepicker', action_id, ...(field.value && { initial_date: field.value }) };
    case 'tick': {
      const options = [renderOption({ label: field.choice, value: TICKED_VALUE })];
      return { type: 'checkboxes', action_id, options, ...(field.isTicked && { initial_options: options }) };
    }
    case 'choice': {
      const initial = field.options.find(({ value }) => value === field.value);
      return {
        type: 'radio_buttons',
        action_id,
        options: field.options.map(renderOption),
        ...(initial && { initial_option: renderOption(initial) }),
      };
    }
    case 'pick':
      return {
        type: field.isMany ? 'multi_static_select' : 'static_select',
        action_id,
        options: field.options.map(renderOption),
      };
    case 'chat-pick':
      return renderSlackPick(field);
  }
}

function renderOption({ label, value }: Option): SlackOption & { text: { type: 'plain_text'; text: string } } {
  return { text: { type: 'plain_text', text: clip(label, OPTION_MAX) }, value };
}
