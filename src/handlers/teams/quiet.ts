import { AsyncLocalStorage } from 'node:async_hooks';

const hushed = new AsyncLocalStorage<true>();
const { error } = console;

// The SDK writes every bad token's key and error to the console: whoever knocks could fill the disk.
console.error = (...told: unknown[]) => {
  if (hushed.getStore() === undefined) error.apply(console, told);
};

/** Does it with nothing said on the console by what it calls; what is thrown is still thrown. */
export function quietly<T>(act: () => Promise<T>): Promise<T> {
  return hushed.run(true, act);
}
