import type { Address, AddressKey } from '../../../domain/addresses/address.ts';

/** More than a tenant of ours has people; then it begins anew. */
const KNOWN_MAX = 20_000;

/** Keeps of addresses only what this process has not kept yet: every request brings them, and they seldom change. */
export type KnownAddresses = {
  /** Resolves when they are kept. */
  keepNew(addresses: Address[]): Promise<void>;
  /** What was dropped is kept anew when it comes by again. */
  forget(address: AddressKey): void;
};

export function createKnownAddresses(keep: (address: Address) => Promise<unknown>): KnownAddresses {
  const known = new Map<string, Address>();
  return {
    keepNew: async (addresses) => {
      for (const address of addresses) {
        const last = known.get(buildKey(address));
        if (last !== undefined && isKnown(last, address)) continue;
        await keep(address);
        if (known.size >= KNOWN_MAX) known.clear();
        known.set(buildKey(address), { ...last, ...address });
      }
    },
    forget: (address) => void known.delete(buildKey(address)),
  };
}

function buildKey({ kind, id }: AddressKey): string {
  return `${kind}/${id}`;
}

/** From a channel a person comes without their chat: that is nothing new. */
function isKnown(known: Address, address: Address): boolean {
  return (Object.keys(address) as (keyof Address)[]).every((name) => known[name] === address[name]);
}
