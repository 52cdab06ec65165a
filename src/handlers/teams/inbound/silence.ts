import { AsyncLocalStorage } from 'node:async_hooks';

const isSilenced = new AsyncLocalStorage<true>();
type Say = typeof console.error;
const patched = new WeakSet<Say>();

/** Does it with nothing said on the console by what it calls; what is thrown is still thrown. */
export function silenceConsole<T>(act: () => Promise<T>): Promise<T> {
  patchConsole();
  return isSilenced.run(true, act);
}

/** The SDK writes every bad token's key and error to the console: whoever knocks could fill the disk. */
function patchConsole(): void {
  const { error } = console;
  if (patched.has(error)) return;
  const quiet: Say = (...said) => {
    if (isSilenced.getStore() === undefined) error.apply(console, said);
  };
  patched.add(quiet);
  console.error = quiet;
}
