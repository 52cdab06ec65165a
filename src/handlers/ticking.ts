import type { Instant } from '../domain/time.ts';
import type { Handle } from './handle.ts';

/** The minute's tick, and when one last went through. */
export type Ticking = {
  /** From now on ticks are expected. */
  begin(): void;
  tick(): Promise<void>;
  /** Undefined while none are expected. */
  tickedAt(): Instant | undefined;
};

/** Every minute the flows are told that time passed; `keep` is told when all of it was kept. */
export function createTicking(handle: Handle, keep: (at: Instant) => Promise<unknown>, now: () => Instant): Ticking {
  let tickedAt: Instant | undefined;
  return {
    begin: () => {
      tickedAt = now();
    },
    tick: async () => {
      await handle({ kind: 'time.passed' });
      tickedAt = now();
      await keep(tickedAt);
    },
    tickedAt: () => tickedAt,
  };
}
