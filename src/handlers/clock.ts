import cron, { type Logger } from 'node-cron';
import type { Log } from './handle.ts';
import type { Ticking } from './ticking.ts';

/** Ticks every minute; what is due is the flows' to know. A stop waits for the tick under way. */
export function startClock({ begin, tick }: Ticking, log: Log): { stop(): Promise<void> } {
  let last: Promise<void> = Promise.resolve();
  const tickOnce = async (): Promise<void> => {
    try {
      await tick();
    } catch (reason) {
      log.error({ err: reason }, 'the clock could not be kept');
    }
  };
  begin();
  const tickAgain = (): Promise<void> => {
    last = tickOnce();
    return last;
  };
  const task = cron.schedule('* * * * *', tickAgain, {
    timezone: 'UTC',
    noOverlap: true,
    logger: createCronLogger(log),
  });
  return {
    stop: async () => {
      await task.stop();
      await last;
    },
  };
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
