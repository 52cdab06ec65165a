import type { Reads } from '../../src/store/store.ts';

/** Reads that know only what a test gives them. Anything else that is read fails the test, by its name. */
export function makeReads(known: Partial<Reads> = {}): Reads {
  return new Proxy(known as Reads, {
    get: (_reads, name: keyof Reads) => {
      const read = known[name];
      if (read === undefined) throw new Error(`reads.${name} is not given`);
      return read;
    },
  });
}
