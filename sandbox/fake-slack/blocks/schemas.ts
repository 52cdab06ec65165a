import type { Ajv, ValidateFunction } from 'ajv';
import { isJsonObject } from '../../shared/json.ts';
import { createAjv, readSchemaFile } from '../../shared/json-schema.ts';

type Schema = Record<string, unknown>;
type Definitions = Record<string, Schema>;
type Source = 'Modal' | 'Home' | 'MessagePayload';

const definitionsBySource = new Map<Source, Definitions>();
const validators = new Map<string, ValidateFunction>();
const ajvBySource = new Map<Source, Ajv>();

/** The compiled schema of one definition. Compiled on first use, once per process: a whole file costs too much. */
export function loadValidator(definition: string, source: Source = 'Modal'): ValidateFunction {
  const key = `${source}#${definition}`;
  const known = validators.get(key);
  if (known) return known;
  const compiled = loadAjv(source).compile({ $ref: `${source}#/definitions/${definition}` });
  validators.set(key, compiled);
  return compiled;
}

let blockNames: Map<string | undefined, string | undefined> | undefined;

/** The definition's name for a block's `type`, e.g. `section` → `SectionBlock`. */
export function findBlockDefinition(type: string): string | undefined {
  blockNames ??= new Map(
    listLeaves({ $ref: '#/definitions/KnownBlock' }, readDefinitions('Modal')).map((leaf) => [leaf.type, leaf.name]),
  );
  return blockNames.get(type);
}

function loadAjv(source: Source): Ajv {
  const known = ajvBySource.get(source);
  if (known) return known;
  const ajv = createAjv();
  ajv.addSchema({ $id: source, definitions: loadDefinitions(source) });
  ajvBySource.set(source, ajv);
  return ajv;
}

const raw = new Map<Source, Definitions>();

function readDefinitions(source: Source): Definitions {
  const known = raw.get(source);
  if (known) return known;
  const file = readSchemaFile(`slack/blockkit-${source}.from-slack-types-3.2.0.schema.json`);
  const definitions = (isJsonObject(file) ? file['definitions'] : {}) as Definitions;
  raw.set(source, definitions);
  return definitions;
}

function loadDefinitions(source: Source): Definitions {
  const known = definitionsBySource.get(source);
  if (known) return known;
  const made: Definitions = {};
  for (const [name, schema] of Object.entries(readDefinitions(source))) {
    made[name] = rewriteSchema(schema, readDefinitions(source)) as Schema;
  }
  for (const view of ['ModalView', 'HomeView']) removeBlocks(made[view]);
  definitionsBySource.set(source, made);
  return made;
}

/** A union of typed things becomes "look at `type`, then check only that one", so that errors name the real fault. */
function rewriteSchema(node: unknown, definitions: Definitions): unknown {
  if (Array.isArray(node)) return node.map((item) => rewriteSchema(item, definitions));
  if (!isJsonObject(node)) return node;
  const { anyOf, ...rest } = node;
  const leaves = anyOf === undefined ? [] : listLeaves({ anyOf }, definitions);
  const types = [...new Set(leaves.map(({ type }) => type))];
  const isTyped = leaves.length > 0 && types.length > 1 && !types.includes(undefined);
  const kept = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, rewriteSchema(value, definitions)]));
  if (!isTyped && anyOf !== undefined) return { ...kept, anyOf: rewriteSchema(anyOf, definitions) };
  if (!isTyped) return isClosed(node) ? { additionalProperties: false, ...kept } : kept;
  const choices = types.map((type) => ({
    if: { properties: { type: { const: type } }, required: ['type'] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword
    then: joinAlternatives(leaves.filter((leaf) => leaf.type === type)),
  }));
  const limits = Array.isArray(kept['allOf']) ? kept['allOf'] : [];
  const shape = { type: 'object', required: ['type'], properties: { type: { enum: types } } };
  return { ...kept, ...shape, allOf: [...limits, ...choices] };
}

/** A view's blocks are checked one by one, so its own schema need not compile all of them. */
function removeBlocks(view: Schema | undefined): void {
  if (view && isJsonObject(view['properties'])) view['properties'] = { ...view['properties'], blocks: {} };
}

/** Slack refuses fields it does not know; a fragment that only adds a limit (no `type`) stays open. */
function isClosed(node: Schema): boolean {
  return node['type'] === 'object' && isJsonObject(node['properties']);
}

type Leaf = { type: string | undefined; schema: Schema; name: string | undefined };

function listLeaves(node: Schema, definitions: Definitions, name?: string): Leaf[] {
  const reference = typeof node['$ref'] === 'string' ? node['$ref'].replace('#/definitions/', '') : undefined;
  if (reference !== undefined) {
    const target = definitions[reference];
    if (!target) return [];
    const inner = listLeaves(target, definitions, reference);
    const isOneType = inner.length > 0 && inner.every(({ type }) => type === inner[0]?.type);
    return isOneType ? [{ type: inner[0]?.type, schema: node, name: reference }] : inner;
  }
  if (Array.isArray(node['anyOf'])) return node['anyOf'].flatMap((one) => listLeaves(one, definitions));
  const properties = isJsonObject(node['properties']) ? node['properties'] : {};
  const type = isJsonObject(properties['type']) ? properties['type']['const'] : undefined;
  return [{ type: typeof type === 'string' ? type : undefined, schema: node, name }];
}

function joinAlternatives(leaves: Leaf[]): unknown {
  const [only, ...others] = leaves.map(({ schema }) => schema);
  return others.length === 0 ? only : { anyOf: [only, ...others] };
}
