import { AsyncLocalStorage } from 'node:async_hooks';

const hushed = new AsyncLocalStorage<true>();
type Say = typeof console.error;
const muffled = new WeakSet<Say>();

/** Does it with nothing said on the console by what it calls; what is thrown is still thrown. */
export function quietly<T>(act: () => Promise<T>): Promise<T> {
  muffle();
  return hushed.run(true, act);
}

/** The SDK writes every bad token's key and error to the console: whoever knocks could fill the disk. */
function muffle(): void {
  const { error } = console;
  if (muffled.has(error)) return;
  const quiet: Say = (...told) => {
    if (hushed.getStore() === undefined) error.apply(console, told);
  };
  muffled.add(quiet);
  console.error = quiet;
}
