import { AsyncLocalStorage } from 'node:async_hooks';

/** One life of the bot: what it began ends with it, wherever it was waiting. */
export type Owner = {
  isDead: boolean;
  /** Calls to the outside that are not answered yet. */
  inFlight: number;
  /** A moment at which a process can be killed; true when it was. */
  pass(): boolean;
};

/** Who runs: a life of the bot, or the world when it is nobody. */
export const running = new AsyncLocalStorage<Owner>();

/** What a dead process waits for. */
export function waitForEver<T>(): Promise<T> {
  return new Promise<T>(() => {});
}
