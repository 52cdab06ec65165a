import { openAppSecret } from '../app-secret.ts';
import { type Environment, readConfig } from '../config.ts';
import { listUnreadSettings } from './doctor/unread-settings.ts';
import { waitForStop } from './signals.ts';
import { listFaults, type Terminal } from './terminal.ts';

/** `serve`: runs the bot until it is asked to stop, or names every fault of its configuration. */
export async function runServe(env: Environment, { complain }: Terminal): Promise<void> {
  const refuse = (faults: string[]) =>
    complain(`smarketing cannot start; please fix (environment or .env):\n${listFaults(faults)}`);
  const read = readConfig(env);
  if ('faults' in read) return refuse(read.faults);
  const own = openAppSecret(read.config);
  if ('fault' in own) return refuse([own.fault]);
  // Heard from here on: to load the bot takes a while.
  const isAskedToStop = waitForStop();
  const { serve } = await import('../main.ts');
  await serve(read.config, own.secret, isAskedToStop, listUnreadSettings(read.config.DATABASE_URL, env));
}
