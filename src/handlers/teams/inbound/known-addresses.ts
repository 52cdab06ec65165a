import type { Reference, ReferenceKey } from '../../../domain/addresses/address.ts';

/** More than a tenant of ours has people; then it begins anew. */
const KNOWN_MAX = 20_000;

/** Tells of references only what this process has not told yet: every request brings them, and they seldom change. */
export type Seen = {
  /** Resolves when they are kept. */
  tell(references: Reference[]): Promise<void>;
  /** What was dropped is told when it comes by again. */
  forget(place: ReferenceKey): void;
};

export function seenReferences(keep: (reference: Reference) => Promise<unknown>): Seen {
  const known = new Map<string, Reference>();
  return {
    tell: async (references) => {
      for (const reference of references) {
        const last = known.get(keyOf(reference));
        if (last !== undefined && isIn(last, reference)) continue;
        await keep(reference);
        if (known.size >= KNOWN_MAX) known.clear();
        known.set(keyOf(reference), { ...last, ...reference });
      }
    },
    forget: (place) => void known.delete(keyOf(place)),
  };
}

function keyOf({ kind, id }: ReferenceKey): string {
  return `${kind}/${id}`;
}

/** From a channel a person comes without their chat: that is nothing new. */
function isIn(known: Reference, reference: Reference): boolean {
  return (Object.keys(reference) as (keyof Reference)[]).every((name) => known[name] === reference[name]);
}
