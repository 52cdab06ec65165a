import { type Fields, isFields } from '../../shared/fields.ts';
import type { TeamsControl } from '../contract.ts';

/** A button of a card, with the inputs it gathers: those of its card and of the cards around that. */
export type Action = { action: Fields; inputs: Fields[] };

/** A button a person means; `picked` is the choice of a menu that is made first. */
export type Meant = Action & { picked?: { id: string; value: string } };

/** Where buttons and inputs lie in a card. */
const INSIDE = ['body', 'items', 'columns', 'rows', 'cells', 'actions', 'inlines', 'images'];
const SINGLE = ['selectAction', 'inlineAction'];

/** The one button a person means. Throws, naming what is there, when there is none or more than one. */
export function findAction(card: Fields, wanted: TeamsControl): Meant {
  const all = actionsOf(card);
  const byVerb = all.filter(({ action }) => wanted.verb === undefined || action['verb'] === wanted.verb);
  const { label } = wanted;
  const matching: Meant[] =
    label === undefined
      ? byVerb
      : byVerb.flatMap((one) => (one.action['title'] === label ? one : choosing(one, label)));
  const [only, ...others] = matching;
  if (only && others.length === 0) return only;
  const there = all.map(described).join(', ') || 'nothing';
  throw new Error(
    `${only ? 'several controls match' : 'no control matches'} ${JSON.stringify(wanted)}; there is: ${there}`,
  );
}

/** Every button of a card, with what it gathers. */
export function actionsOf(card: Fields, around: Fields[] = []): Action[] {
  const nodes = elementsOf(card);
  const inputs = [...around, ...nodes.filter(({ type }) => String(type).startsWith('Input.'))];
  return nodes
    .filter(({ type }) => String(type).startsWith('Action.'))
    .flatMap((action) => {
      const shown = action['type'] === 'Action.ShowCard' ? action['card'] : undefined;
      return [{ action, inputs }, ...(isFields(shown) ? actionsOf(shown, inputs) : [])];
    });
}

/** A menu's own button is pressed with the choice of this title. */
function choosing({ action, inputs }: Action, title: string): Meant[] {
  const data = action['data'];
  const menu = isFields(data) ? inputs.find(({ id }) => id === data['pick']) : undefined;
  const choice = menu && choicesOf(menu).find((each) => each['title'] === title);
  if (!menu || !choice) return [];
  return [{ action, inputs, picked: { id: String(menu['id']), value: String(choice['value']) } }];
}

/** The choices of a ChoiceSet. */
export function choicesOf({ choices }: Fields): Fields[] {
  return Array.isArray(choices) ? choices.filter(isFields) : [];
}

function elementsOf(node: Fields): Fields[] {
  const lists = INSIDE.flatMap((key) => (Array.isArray(node[key]) ? node[key] : []));
  const inside = [...lists, ...SINGLE.map((key) => node[key])].filter(isFields);
  return inside.flatMap((each) => [each, ...elementsOf(each)]);
}

function described({ action, inputs }: Action): string {
  const data = action['data'];
  const menu = isFields(data) ? inputs.find(({ id }) => id === data['pick']) : undefined;
  const choices = menu
    ? ` (${choicesOf(menu)
        .map(({ title }) => title)
        .join(' | ')})`
    : '';
  return `"${action['title']}" ${action['verb'] ?? action['type']}${choices}`;
}
