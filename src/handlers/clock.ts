import cron from 'node-cron';
import type { Handle, Log } from './handle.ts';

/** Every minute the flows are told that time passed; what is due is theirs to know. */
export function startClock(handle: Handle, log: Log): { stop(): void } {
  const tick = async (): Promise<void> => {
    try {
      await handle({ kind: 'time.passed' });
    } catch (reason) {
      log.error({ err: reason }, 'the clock could not be kept');
    }
  };
  const task = cron.schedule('* * * * *', tick, { timezone: 'UTC', noOverlap: true });
  return { stop: () => void task.stop() };
}
