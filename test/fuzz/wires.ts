import { z } from 'zod';
import type { EventShape } from '../../src/domain/event-shape.ts';
import * as rooms from '../../src/domain/rooms.ts';
import { pickNumber, pickOne, type Random } from '../simulation/machine/random.ts';
import { PRIVATE_WORDS } from './mutations.ts';

type JsonSchema = { [field: string]: unknown; properties?: Record<string, JsonSchema> };
type Values = Record<string, string>;

/** Every tap and every form that any room declares, filled with anything that fits or nearly does. */
export type WireMaker = {
  tap(random: Random): string;
  /** The form's own wire, and its fields as texts by name. */
  form(random: Random): { wire: string; values: Values };
};

/** `drawn`: the wires of cards that stand somewhere, whose ids are real. */
export function createWireMaker(drawn: string[]): WireMaker {
  const shapes = Object.values(rooms).flatMap(({ events }) => Object.entries<EventShape>(events));
  const taps = shapes.flatMap(([kind, { tap }]) => (tap === undefined ? [] : [{ kind, carries: describe(tap) }]));
  const forms = shapes.flatMap(([kind, { form }]) =>
    form === undefined ? [] : [{ kind, carries: describe(form.carries), values: describe(form.values) }],
  );
  const known = gatherKnown(drawn);
  const write = (kind: string, fields: Values) => `${kind}?${new URLSearchParams(fields)}`;
  return {
    tap(random) {
      if (drawn.length > 0 && random() < 0.4) return pickOne(random, drawn);
      const { kind, carries } = pickOne(random, taps);
      return write(kind, fillAll(carries, known, random));
    },
    form(random) {
      const { kind, carries, values } = pickOne(random, forms);
      const fields = fillAll(carries, known, random);
      const filled = random() < 0.3 ? { filled: Object.keys(values).join(' ') } : {};
      return { wire: write(kind, { ...fields, ...filled }), values: fillAll(values, known, random) };
    },
  };
}

/** How many kinds of taps and forms there are. */
export function countWires(): { taps: number; forms: number } {
  const shapes = Object.values(rooms).flatMap(({ events }) => Object.values<EventShape>(events));
  return {
    taps: shapes.filter(({ tap }) => tap !== undefined).length,
    forms: shapes.filter(({ form }) => form !== undefined).length,
  };
}

function describe(shape: z.ZodObject): Record<string, JsonSchema> {
  const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return schema.properties ?? {};
}

/** What stands in drawn cards, by the name of its field. */
function gatherKnown(drawn: string[]): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const wire of drawn)
    for (const [name, value] of new URLSearchParams(wire.slice(wire.indexOf('?') + 1)))
      known.set(name, [...new Set([...(known.get(name) ?? []), value])].slice(-50));
  return known;
}

function fillAll(fields: Record<string, JsonSchema>, known: Map<string, string[]>, random: Random): Values {
  const filled: Values = {};
  for (const [name, schema] of Object.entries(fields)) {
    if (random() < 0.08) continue;
    const real = known.get(name) ?? [];
    filled[name] = real.length > 0 && random() < 0.6 ? pickOne(random, real) : fill(schema, random);
  }
  return filled;
}

const TEXTS = [
  ...PRIVATE_WORDS,
  '',
  'x',
  '12',
  '-1',
  '2026-11-30',
  '2026-13-01',
  'nl',
  'yes',
  'main',
  'a'.repeat(3500),
  '\u0000',
];

function fill(schema: JsonSchema, random: Random): string {
  const options = [schema['anyOf'], schema['oneOf']].flatMap((each) => (Array.isArray(each) ? each : []));
  if (options.length > 0) return fill(pickOne(random, options) as JsonSchema, random);
  if (Array.isArray(schema['enum']) && random() < 0.95) return String(pickOne(random, schema['enum']));
  if (schema['const'] !== undefined) return String(schema['const']);
  if (schema['type'] === 'integer' || schema['type'] === 'number') return String(pickNumber(random, -2, 5000));
  return pickOne(random, TEXTS);
}
