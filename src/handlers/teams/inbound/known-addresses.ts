import type { Address, AddressKey } from '../../../domain/addresses/address.ts';

/** More than a tenant of ours has people; then it begins anew. */
const KNOWN_MAX = 20_000;

/** Tells of addresses only what this process has not told yet: every request brings them, and they seldom change. */
export type Seen = {
  /** Resolves when they are kept. */
  tell(addresses: Address[]): Promise<void>;
  /** What was dropped is told when it comes by again. */
  forget(place: AddressKey): void;
};

export function rememberKnownAddresses(keep: (address: Address) => Promise<unknown>): Seen {
  const known = new Map<string, Address>();
  return {
    tell: async (addresses) => {
      for (const address of addresses) {
        const last = known.get(keyOf(address));
        if (last !== undefined && isIn(last, address)) continue;
        await keep(address);
        if (known.size >= KNOWN_MAX) known.clear();
        known.set(keyOf(address), { ...last, ...address });
      }
    },
    forget: (place) => void known.delete(keyOf(place)),
  };
}

function keyOf({ kind, id }: AddressKey): string {
  return `${kind}/${id}`;
}

/** From a channel a person comes without their chat: that is nothing new. */
function isIn(known: Address, address: Address): boolean {
  return (Object.keys(address) as (keyof Address)[]).every((name) => known[name] === address[name]);
}
