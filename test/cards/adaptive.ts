import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { AdaptiveCard } from '../../src/handlers/teams/wire.ts';

/** Our promise for a card without its pictures; Teams takes little more. */
const BYTES_MAX = 25 * 1024;
const SCHEMA = new URL('../fixtures/schemas/teams/adaptive-card-1.5.0.json', import.meta.url);

/** What only Teams reads. */
const OWN = ['msteams', 'choices.data'];

let validate: ValidateFunction | undefined;

/** What the strict schema of Adaptive Cards 1.5, and Teams, have against a card; empty = nothing. */
export function findCardProblems(card: AdaptiveCard): string[] {
  validate ??= compileSchema();
  const plain = JSON.parse(JSON.stringify(card, (key, value: unknown) => (OWN.includes(key) ? undefined : value)));
  const problems = validate(plain) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
  const bytes = measureCard(card);
  return [
    ...problems,
    ...(bytes > BYTES_MAX ? [`${bytes} bytes`] : []),
    ...(new Set(listIds(plain)).size === listIds(plain).length ? [] : ['an id stands twice']),
  ];
}

/** Bytes as JSON, pictures beside. */
export function measureCard(card: AdaptiveCard): number {
  return Buffer.byteLength(JSON.stringify(card).replaceAll(/data:image\/png;base64,[\w+/=]*/g, ''));
}

/** Every object within, the outer ones first. */
export function listNodes(node: unknown): Record<string, unknown>[] {
  if (Array.isArray(node)) return node.flatMap(listNodes);
  if (typeof node !== 'object' || node === null) return [];
  return [node as Record<string, unknown>, ...Object.values(node).flatMap(listNodes)];
}

function listIds(card: unknown): unknown[] {
  return listNodes(card).flatMap(({ id }) => id ?? []);
}

/** Draft 06, which ajv knows when it is told; its `id` is of draft 04. */
function compileSchema(): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: false });
  ajv.addMetaSchema(createRequire(import.meta.url)('ajv/dist/refs/json-schema-draft-06.json'));
  formats.default(ajv);
  const { id: _id, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  return ajv.compile(schema);
}
