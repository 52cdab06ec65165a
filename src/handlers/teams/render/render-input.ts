import { clip, type Field, type Option } from '../../../cards/card.ts';
import { say } from '../../../words/say.ts';
import { buildInputId, type CardElement, type InputKind } from '../wire.ts';
import type { TeamsContext } from './context.ts';
import { renderTeamsPart } from './render-part.ts';
import { dropCommandName, renderLiteral } from './render-text.ts';

/** So many characters of an option are shown, and fewer where there are so many that the card would grow too large. */
const OPTION_MAX = 75;
const OPTION_MANY_MAX = 40;
const OPTIONS_MANY = 30;

type InputField = Exclude<Field, { kind: 'part' }>;

/** By what its value is found again, and what it is called. */
export function renderLabel({ name, label }: InputField, kind: InputKind) {
  return { id: buildInputId(kind, name), label: renderLiteral(dropCommandName(label)) };
}

/** Below it, where there is one. */
export function renderHint({ hint }: { hint?: string }, context: TeamsContext, place: number): CardElement[] {
  return hint === undefined ? [] : renderTeamsPart({ kind: 'small', text: [hint] }, context, place);
}

/** Teams says why it does not send a form in our words: it has none of its own. */
export function renderRequired({ label }: InputField, { locale = 'en' }: TeamsContext) {
  const errorMessage = say(locale, 'form.field-empty', { field: dropCommandName(label) });
  return { isRequired: true, errorMessage: renderLiteral(errorMessage) };
}

/** Without its style, its value, and how many may be chosen. */
export function renderChoiceSet(field: InputField & { options: Option[] }, kind: InputKind): CardElement {
  const max = field.options.length > OPTIONS_MANY ? OPTION_MANY_MAX : OPTION_MAX;
  return {
    type: 'Input.ChoiceSet',
    ...renderLabel(field, kind),
    wrap: true,
    choices: field.options.map(({ label, value }) => ({ title: clip(renderLiteral(label), max), value })),
  };
}
