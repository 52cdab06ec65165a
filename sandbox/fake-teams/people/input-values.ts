import { isJsonObject, type JsonObject } from '../../shared/json.ts';
import { listChoices } from './find-button.ts';

/** What somebody types, by an input's id or the name in it. */
export type TypedInputs = Record<string, string | string[]>;

/**
 * What the client sends of a card's inputs, by id: what is typed now, else what the card says. Throws where the client
 * would not send: no such input or choice, a required one empty, text too long.
 */
export function gatherInputs(inputs: JsonObject[], typed: TypedInputs): Record<string, string> {
  const left = new Set(Object.keys(typed));
  const values: Record<string, string> = {};
  for (const input of inputs) {
    const id = String(input['id']);
    const key = [id, id.slice(id.indexOf('_') + 1)].find((each) => Object.hasOwn(typed, each));
    if (key !== undefined) left.delete(key);
    const value = key === undefined ? readInitialValue(input) : readTypedValue(input, typed[key] ?? '');
    checkInput(input, id, value);
    if (value !== undefined) values[id] = value;
  }
  if (left.size === 0) return values;
  const there = inputs.map(({ id }) => id).join(', ') || 'nothing';
  throw new Error(`no input for ${[...left].join(', ')}; there is: ${there}`);
}

/** A choice that is not made is not sent at all; an empty text is. */
function readInitialValue(input: JsonObject): string | undefined {
  const value = input['value'];
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number') return String(value);
  if (input['type'] === 'Input.Toggle') return readOffValue(input);
  return input['type'] === 'Input.ChoiceSet' ? undefined : '';
}

function readTypedValue(input: JsonObject, typed: string | string[]): string | undefined {
  const id = String(input['id']);
  if (input['type'] === 'Input.ChoiceSet') return readChoice(input, typed);
  if (Array.isArray(typed)) throw new Error(`${id} takes one value, not a list`);
  if (input['type'] !== 'Input.Toggle') return typed;
  if (typed === readOnValue(input) || typed === readOffValue(input)) return typed;
  throw new Error(`${id} is ${readOnValue(input)} or ${readOffValue(input)}, not "${typed}"`);
}

/** Choices by their title or value; several are joined by commas, none is nothing. */
function readChoice(input: JsonObject, typed: string | string[]): string | undefined {
  const id = String(input['id']);
  const wanted = splitChoices(input, typed).filter((each) => each !== '');
  if (wanted.length > 1 && input['isMultiSelect'] !== true) throw new Error(`${id} takes one choice`);
  const choices = listChoices(input);
  const values = wanted.map((each) => {
    const found = choices.find(({ value }) => value === each) ?? choices.find(({ title }) => title === each);
    if (found) return String(found['value']);
    if (isSearched(input) && GUID.test(each)) return each;
    throw new Error(`${id} has no choice "${each}"; there is: ${choices.map(({ title }) => title).join(', ')}`);
  });
  return values.length === 0 ? undefined : values.join(',');
}

/** As a client that draws the card gives them: several in one text. */
function splitChoices(input: JsonObject, typed: string | string[]): string[] {
  if (Array.isArray(typed)) return typed;
  const isOne = listChoices(input).some(({ title, value }) => title === typed || value === typed);
  return input['isMultiSelect'] === true && !isOne ? typed.split(',') : [typed];
}

/** Whether people can be searched for beside what is offered; what is found is a directory id. */
function isSearched(input: JsonObject): boolean {
  const query = input['choices.data'];
  return isJsonObject(query) && String(query['dataset']).startsWith('graph.microsoft.com/users');
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function checkInput(input: JsonObject, id: string, value: string | undefined): void {
  const { type, isRequired, maxLength, regex } = input;
  const isEmpty = value === undefined || value === '' || (type === 'Input.Toggle' && value !== readOnValue(input));
  if (isRequired === true && isEmpty) throw new Error(`${id} is required: ${input['errorMessage'] ?? 'it is empty'}`);
  if (value === undefined || type !== 'Input.Text') return;
  if (typeof maxLength === 'number' && value.length > maxLength) throw new Error(`${id} takes ${maxLength} characters`);
  const isMatching = typeof regex !== 'string' || value === '' || new RegExp(regex).test(value);
  if (!isMatching) throw new Error(`${id} must match ${regex}`);
}

function readOnValue({ valueOn }: JsonObject): string {
  return typeof valueOn === 'string' ? valueOn : 'true';
}

function readOffValue({ valueOff }: JsonObject): string {
  return typeof valueOff === 'string' ? valueOff : 'false';
}

/** A button's own data and, over it, the inputs by their ids. */
export function mergeInputs(data: unknown, inputs: Record<string, string>): JsonObject {
  return { ...(isJsonObject(data) ? data : {}), ...inputs };
}
