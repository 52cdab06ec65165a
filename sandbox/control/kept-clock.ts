import { join } from 'node:path';
import { z } from 'zod';
import { readFileIfThere, writeFileAtomically } from '../shared/saved-file.ts';
import { createSandboxClock, type SandboxClock } from './clock.ts';

const FILE = 'clock.json';
const keptClock = z.strictObject({ offsetMs: z.int() });

/**
 * The sandbox's clock as `folder` keeps it: opened again, it goes on from where it was turned to, for what is kept beside it
 * happened by this clock. The first time it begins at `at`, or now (`at`, ms since epoch). Throws a RangeError when `at` lies
 * behind what was kept.
 */
export async function openKeptClock(
  folder: string,
  real: () => number,
  onTurn: () => Promise<void>,
  at: number | undefined,
): Promise<SandboxClock> {
  const file = join(folder, FILE);
  const text = await readFileIfThere(file);
  const kept = text === undefined ? undefined : keptClock.parse(JSON.parse(String(text))).offsetMs;
  const keep = (offsetMs: number) => writeFileAtomically(file, JSON.stringify({ offsetMs }));
  const begin = kept ?? (at === undefined ? 0 : at - real());
  const clock = createSandboxClock(
    real,
    async (offsetMs) => {
      await Promise.all([keep(offsetMs), onTurn()]);
    },
    begin,
  );
  if (kept === undefined) await keep(begin);
  else if (at !== undefined) await turnTo(clock, at);
  return clock;
}

async function turnTo(clock: SandboxClock, at: number): Promise<void> {
  if (at < clock.now()) throw new RangeError('What is kept here happened later: --fresh begins anew.');
  await clock.turn(at);
}
