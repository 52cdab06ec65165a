import { clip, type Field, type Option } from '../../../cards/card.ts';
import { say } from '../../../words/say.ts';
import { buildInputId, type CardElement, type InputKind, TOGGLE_VALUES } from '../wire.ts';
import type { TeamsContext } from './context.ts';
import { renderTeamsPart } from './render-part.ts';
import { dropCommandName, renderLiteral } from './render-text.ts';

/** So many characters of an option are shown, and fewer where there are so many that the card would grow too large. */
const OPTION_MAX = 75;
const OPTION_MANY_MAX = 40;
const OPTIONS_MANY = 30;

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
          ...renderRequired(field, context),
          style: 'compact',
          isMultiSelect: field.isMany,
        },
      ];
  }
}

type InputField = Exclude<Field, { kind: 'part' }>;

function renderLabel({ name, label }: InputField, kind: InputKind) {
  return { id: buildInputId(kind, name), label: renderLiteral(dropCommandName(label)) };
}

function renderHint({ hint }: { hint?: string }, context: TeamsContext, place: number): CardElement[] {
  return hint === undefined ? [] : renderTeamsPart({ kind: 'small', text: [hint] }, context, place);
}

/** Teams says why it does not send a form in our words: it has none of its own. */
function renderRequired({ label }: InputField, { locale = 'en' }: TeamsContext) {
  const errorMessage = say(locale, 'form.field-empty', { field: dropCommandName(label) });
  return { isRequired: true, errorMessage: renderLiteral(errorMessage) };
}

function renderChoiceSet(field: Extract<InputField, { options: Option[] }>, kind: InputKind): CardElement {
  const max = field.options.length > OPTIONS_MANY ? OPTION_MANY_MAX : OPTION_MAX;
  return {
    type: 'Input.ChoiceSet',
    ...renderLabel(field, kind),
    wrap: true,
    choices: field.options.map(({ label, value }) => ({ title: clip(renderLiteral(label), max), value })),
  };
}
