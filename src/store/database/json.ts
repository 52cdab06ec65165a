import type { z } from 'zod';

/**
 * What is kept as JSON, when it is what the schema says; throws when it is not. It comes back as it was written, with what
 * a newer version added, so that written again it is the same text.
 */
export function readJson<T>(schema: z.ZodType<T, T>, text: string): T {
  const value: unknown = JSON.parse(text);
  assertMatches(schema, value);
  return value;
}

function assertMatches<T>(schema: z.ZodType<T, T>, value: unknown): asserts value is T {
  schema.parse(value);
}

/** Characters of all texts remembered at once: of some 5,000 people, or leads. */
const REMEMBERED_MAX = 2_000_000;

/** Reads JSON that is read again and again: each text is parsed once, and nobody can change what comes of it. */
export function createJsonReader<T>(schema: z.ZodType<T, T>): (text: string) => T {
  const remembered = new Map<string, T>();
  let characters = 0;
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const value = readJson(schema, text);
    freeze(value);
    characters += text.length;
    if (characters > REMEMBERED_MAX) {
      remembered.clear();
      characters = text.length;
    }
    remembered.set(text, value);
    return value;
  };
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}
