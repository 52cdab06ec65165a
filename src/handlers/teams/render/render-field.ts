import { clip, type Field, type Option } from '../../../cards/card.ts';
import { type CardElement, type InputKind, inputId, TICKED } from '../wire.ts';
import { type Drawing, renderPart } from './render-part.ts';
import { literal, shown } from './render-text.ts';

/** So many characters of an option are shown, and fewer where there are so many that the card would grow too large. */
const OPTION_MAX = 75;
const OPTION_MANY_MAX = 40;
const OPTIONS_MANY = 30;

/** A field as elements of the body: an input with its label, or what is told. */
export function renderField(field: Field, drawing: Drawing, place: number): CardElement[] {
  switch (field.kind) {
    case 'told':
      return renderPart(field.part, drawing, place);
    case 'text':
      return [
        {
          type: 'Input.Text',
          ...named(field, 'text'),
          isMultiline: field.isLong,
          maxLength: field.max,
          ...(field.isRequired && required(field.hint ?? field.label)),
          ...(field.value !== undefined && field.value !== '' && { value: field.value }),
        },
        ...(field.hint === undefined ? [] : renderPart({ kind: 'small', text: [field.hint] }, drawing, place)),
      ];
    case 'tick':
      return [
        {
          type: 'Input.Toggle',
          ...named(field, 'tick'),
          title: literal(field.choice),
          valueOn: TICKED.on,
          valueOff: TICKED.off,
          value: TICKED.off,
          wrap: true,
        },
      ];
    case 'choice':
      return [
        {
          ...choiceSet(field, 'choice'),
          ...(field.options.every(({ value }) => value !== field.value) && required(field.label)),
          style: 'expanded',
          value: field.value,
        },
      ];
    case 'pick':
      return [
        {
          ...choiceSet(field, field.isMany ? 'many' : 'pick'),
          ...required(field.label),
          style: 'compact',
          isMultiSelect: field.isMany,
        },
      ];
  }
}

type Asked = Exclude<Field, { kind: 'told' }>;

function named({ name, label }: Asked, kind: InputKind) {
  return { id: inputId(kind, name), label: literal(shown(label)) };
}

/** Teams says why it does not send a form, in the words of the field: it has none of its own. */
function required(errorMessage: string) {
  return { isRequired: true, errorMessage: literal(errorMessage) };
}

function choiceSet(field: Extract<Asked, { options: Option[] }>, kind: InputKind): CardElement {
  const max = field.options.length > OPTIONS_MANY ? OPTION_MANY_MAX : OPTION_MAX;
  return {
    type: 'Input.ChoiceSet',
    ...named(field, kind),
    wrap: true,
    choices: field.options.map(({ label, value }) => ({ title: clip(literal(label), max), value })),
  };
}
