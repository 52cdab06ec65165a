import type { ValidateFunction } from 'ajv';
import { isJsonObject, type JsonObject } from '../../shared/json.ts';
import { createAjv, listRealErrors, readSchemaFile } from '../../shared/json-schema.ts';

const VERSIONS = ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5'];
/** Held by buttons as they like; nothing in it is an element. */
const FREE = 'data';

type Schema = { validate: ValidateFunction; types: Set<string> };
let loaded: Schema | undefined;

/** What is wrong with a card as Adaptive Card 1.5, after what only Teams knows made room for its fallback. */
export function findCardProblem(card: JsonObject): string | undefined {
  loaded ??= loadSchema();
  if (!VERSIONS.includes(String(card['version']))) return `version ${card['version']}`;
  const repeated = findRepeatedId(card, new Set());
  if (repeated !== undefined) return `several elements have the id ${repeated}`;
  const { validate, types } = loaded;
  const plain = stripExtensions(card, types);
  if (validate(plain)) return undefined;
  return [
    ...new Set(listRealErrors(validate.errors).map(({ instancePath, message }) => `${instancePath} ${message}`)),
  ].join('; ');
}

/** Phones show nothing of a card in which two elements have one id; a fallback may have its element's. */
function findRepeatedId(node: unknown, seen: Set<string>): string | undefined {
  if (Array.isArray(node)) return findFirstRepeatedId(node, seen);
  if (!isJsonObject(node)) return undefined;
  const { type, id, fallback: _fallback, [FREE]: _data, ...inside } = node;
  const isElement = typeof id === 'string' && typeof type === 'string' && !type.startsWith('Action.');
  if (isElement && seen.has(id)) return id;
  if (isElement) seen.add(id);
  return findFirstRepeatedId(Object.values(inside), seen);
}

function findFirstRepeatedId(nodes: unknown[], seen: Set<string>): string | undefined {
  for (const node of nodes) {
    const repeated = findRepeatedId(node, seen);
    if (repeated !== undefined) return repeated;
  }
  return undefined;
}

function loadSchema(): Schema {
  // Draft-06's own `id` is unknown to ajv, and nothing refers to it.
  const { id: _id, $schema: _schema, ...schema } = readSchemaFile('teams/adaptive-card-1.5.0.json') as JsonObject;
  const ajv = createAjv();
  const types = new Set(Object.keys(isJsonObject(schema['definitions']) ? schema['definitions'] : {}));
  return { validate: ajv.compile(tightenSchema(schema) as JsonObject), types };
}

/**
 * The schema as it is meant: a pattern is for strings alone and for all of them (as published, `fallback` takes anything that
 * is none), and of alternatives with a `type` only the one of that type is checked, so that errors name the real fault.
 */
function tightenSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(tightenSchema);
  if (!isJsonObject(node)) return node;
  const { anyOf, ...rest } = node;
  const kept = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, tightenSchema(value)]));
  const types = Array.isArray(anyOf) ? anyOf.map(readTypeName) : [];
  if (types.length < 2 || types.includes(undefined)) {
    return { ...kept, ...tightenPattern(node), ...(anyOf === undefined ? {} : { anyOf: tightenSchema(anyOf) }) };
  }
  const choices = types.map((type) => ({
    if: { properties: { type: { const: type } } },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword
    then: { $ref: `#/definitions/${type}` },
  }));
  return { ...kept, type: 'object', required: ['type'], properties: { type: { enum: types } }, allOf: choices };
}

/** `^(a)|(b)$` is only half tied down. */
function tightenPattern({ pattern }: JsonObject): JsonObject {
  if (typeof pattern !== 'string') return {};
  return { type: 'string', pattern: `^(?:${pattern.replace(/^\^|\$$/g, '')})$` };
}

/** `TextBlock` for an alternative that is one element, whose definition has its name. */
function readTypeName(alternative: unknown): string | undefined {
  const { required, allOf } = isJsonObject(alternative) ? alternative : {};
  const [only] = required !== undefined && Array.isArray(allOf) ? allOf : [];
  const reference = isJsonObject(only) ? only['$ref'] : undefined;
  return typeof reference === 'string' ? reference.replace('#/definitions/', '') : undefined;
}

/** The card without `msteams` and what Teams finds choices by, and with the fallback of each element that is not in 1.5; dropped ones are left out. */
function stripExtensions(node: unknown, types: Set<string>): unknown {
  if (Array.isArray(node)) return node.map((each) => stripExtensions(each, types)).filter((each) => each !== undefined);
  if (!isJsonObject(node)) return node;
  const { type, fallback } = node;
  const isForeign = typeof type === 'string' && !types.has(type) && fallback !== undefined;
  if (isForeign) return fallback === 'drop' ? undefined : stripExtensions(fallback, types);
  const kept = Object.entries(node).filter(([key]) => key !== 'msteams' && key !== 'choices.data');
  return Object.fromEntries(kept.map(([key, value]) => [key, key === FREE ? value : stripExtensions(value, types)]));
}
