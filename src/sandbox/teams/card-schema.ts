import type { ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import { type Fields, isFields } from '../places/fields.ts';
import { readSchemaFile } from '../places/schema-file.ts';

const VERSIONS = ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5'];
/** Held by buttons as they like; nothing in it is an element. */
const FREE = 'data';

type Schema = { validate: ValidateFunction; types: Set<string> };
let loaded: Schema | undefined;

/** What is wrong with a card as Adaptive Card 1.5, after what only Teams knows made room for its fallback. */
export function cardProblem(card: Fields): string | undefined {
  loaded ??= load();
  if (!VERSIONS.includes(String(card['version']))) return `version ${card['version']}`;
  const { validate, types } = loaded;
  const plain = plainest(card, types);
  if (validate(plain)) return undefined;
  // Alternatives fail by the dozen; what lies deepest in the card is the real fault.
  const errors = validate.errors ?? [];
  const depth = ({ instancePath }: { instancePath: string }) => instancePath.split('/').length;
  const deepest = Math.max(...errors.map(depth));
  const told = errors.filter((error) => depth(error) === deepest && error.keyword !== 'anyOf').slice(-5);
  return told.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ');
}

function load(): Schema {
  // Draft-06's own `id` is unknown to ajv, and nothing refers to it.
  const { id: _id, $schema: _schema, ...schema } = readSchemaFile('teams/adaptive-card-1.5.0.json') as Fields;
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, validateSchema: false, meta: false });
  const types = new Set(Object.keys(isFields(schema['definitions']) ? schema['definitions'] : {}));
  return { validate: ajv.compile(schema), types };
}

/** The card without `msteams`, and with the fallback of each element that is not in 1.5; dropped ones are left out. */
function plainest(node: unknown, types: Set<string>): unknown {
  if (Array.isArray(node)) return node.map((each) => plainest(each, types)).filter((each) => each !== undefined);
  if (!isFields(node)) return node;
  const { type, fallback } = node;
  const isForeign = typeof type === 'string' && !types.has(type) && fallback !== undefined;
  if (isForeign) return fallback === 'drop' ? undefined : plainest(fallback, types);
  const kept = Object.entries(node).filter(([key]) => key !== 'msteams');
  return Object.fromEntries(kept.map(([key, value]) => [key, key === FREE ? value : plainest(value, types)]));
}
