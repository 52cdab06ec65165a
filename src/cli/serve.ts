import { type Environment, readConfig } from '../config.ts';
import { listFaults, type Terminal } from './terminal.ts';

/** `serve`: runs the bot until it is asked to stop, or names every fault of its configuration. */
export async function runServe(env: Environment, { complain }: Terminal): Promise<void> {
  const read = readConfig(env);
  if ('faults' in read) {
    return complain(`smarketing cannot start; please fix (environment or .env):\n${listFaults(read.faults)}`);
  }
  const { serve } = await import('../main.ts');
  await serve(read.config);
}
