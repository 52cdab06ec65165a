import { createHash } from 'node:crypto';

/** Which leads a file has named so far: some eighty bytes each, so that a file of any length can be gone through. */
export type NamedLeads = {
  /** Remembers the lead by its id; where an earlier line named it, which that was and whether it said the same. */
  name(lead: { id: string; said: unknown; line: number }): { line: number; isSame: boolean } | undefined;
};

/** For at most so many. */
export function createNamedLeads(most: number): NamedLeads {
  const places = new Map<number, number>();
  // What of these is not written to takes no memory.
  const lines = new Uint32Array(most);
  const ids = new Float64Array(most);
  const sayings = new Float64Array(most);
  return {
    name({ id, said, line }) {
      const [key, check] = digest(id);
      const [saying] = digest(said);
      const place = places.get(key);
      // Another id with the same key is told apart, and not remembered: a lead is never taken for another.
      if (place !== undefined) {
        if (ids[place] !== check) return undefined;
        return { line: lines[place] ?? 0, isSame: sayings[place] === saying };
      }
      lines[places.size] = line;
      ids[places.size] = check;
      sayings[places.size] = saying;
      places.set(key, places.size);
      return undefined;
    },
  };
}

const BYTES = 6;

/** Two numbers of 48 bits each, which no other is likely to have. */
function digest(of: unknown): [number, number] {
  const bytes = createHash('sha256').update(JSON.stringify(of)).digest();
  return [bytes.readUIntBE(0, BYTES), bytes.readUIntBE(BYTES, BYTES)];
}
