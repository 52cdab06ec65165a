import { isJsonObject, type JsonObject } from '../../shared/json.ts';
import { requireOnly } from '../../shared/require-only.ts';
import type { TeamsControl } from '../contract.ts';

/** A button of a card, with the inputs it gathers: those of its card and of the cards around that. */
export type CardAction = { action: JsonObject; inputs: JsonObject[] };

/** A button a person means; `picked` is the choice of a menu that is made first. */
export type MeantAction = CardAction & { picked?: { id: string; value: string } };

/** Where buttons and inputs lie in a card. */
const INSIDE = ['body', 'items', 'columns', 'rows', 'cells', 'actions', 'inlines', 'images'];
const SINGLE = ['selectAction', 'inlineAction'];

/** The one button a person means. Throws, naming what is there, when there is none or more than one. */
export function findCardAction(card: JsonObject, wanted: TeamsControl): MeantAction {
  const all = listCardActions(card);
  const byVerb = all.filter(({ action }) => wanted.verb === undefined || action['verb'] === wanted.verb);
  const { label } = wanted;
  const matching: MeantAction[] =
    label === undefined
      ? byVerb
      : byVerb.flatMap((one) => (one.action['title'] === label ? one : findChoice(one, label)));
  return requireOnly(matching, wanted, all.map(describeAction));
}

/** Every button of a card, with what it gathers. */
export function listCardActions(card: JsonObject, around: JsonObject[] = []): CardAction[] {
  const nodes = listElements(card);
  const inputs = [...around, ...nodes.filter(({ type }) => String(type).startsWith('Input.'))];
  return nodes
    .filter(({ type }) => String(type).startsWith('Action.'))
    .flatMap((action) => {
      const shown = action['type'] === 'Action.ShowCard' ? action['card'] : undefined;
      return [{ action, inputs }, ...(isJsonObject(shown) ? listCardActions(shown, inputs) : [])];
    });
}

/** A menu's own button is pressed with the choice of this title. */
function findChoice({ action, inputs }: CardAction, title: string): MeantAction[] {
  const data = action['data'];
  const menu = isJsonObject(data) ? inputs.find(({ id }) => id === data['pick']) : undefined;
  const choice = menu && listChoices(menu).find((each) => each['title'] === title);
  if (!menu || !choice) return [];
  return [{ action, inputs, picked: { id: String(menu['id']), value: String(choice['value']) } }];
}

/** The choices of a ChoiceSet. */
export function listChoices({ choices }: JsonObject): JsonObject[] {
  return Array.isArray(choices) ? choices.filter(isJsonObject) : [];
}

function listElements(node: JsonObject): JsonObject[] {
  const lists = INSIDE.flatMap((key) => (Array.isArray(node[key]) ? node[key] : []));
  const inside = [...lists, ...SINGLE.map((key) => node[key])].filter(isJsonObject);
  return inside.flatMap((each) => [each, ...listElements(each)]);
}

function describeAction({ action, inputs }: CardAction): string {
  const data = action['data'];
  const menu = isJsonObject(data) ? inputs.find(({ id }) => id === data['pick']) : undefined;
  const choices = menu
    ? ` (${listChoices(menu)
        .map(({ title }) => title)
        .join(' | ')})`
    : '';
  return `"${action['title']}" ${action['verb'] ?? action['type']}${choices}`;
}
