import cron, { type Logger } from 'node-cron';
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
  const task = cron.schedule('* * * * *', tick, { timezone: 'UTC', noOverlap: true, logger: createCronLogger(log) });
  return { stop: () => void task.stop() };
}

/** What node-cron would write on the console, in colours: a minute that was missed, or that began while the one before went on. */
export function createCronLogger(log: Log): Logger {
  const fail = (said: string | Error, err?: Error): void => {
    const reason = typeof said === 'string' ? err : said;
    log.error({ err: reason, ...(typeof said === 'string' && { said }) }, 'the clock stumbled');
  };
  return {
    info: (said) => log.info({ said }, 'the clock'),
    warn: (said) => log.warn({ said }, 'the clock is late'),
    error: fail,
    debug: () => {},
  };
}
