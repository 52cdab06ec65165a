import { Command, InvalidArgumentError } from 'commander';
import { readWallMoment } from './control/clock.ts';
import { organisationOnBoth } from './samples/noordlicht-teams.ts';

/** How the sandbox is started. `at`: ms since epoch. */
export type SandboxOptions = { port: string; fresh: boolean; agreed: boolean; empty: boolean; at?: number };

const PAGE_PORT = '4000';

function readAt(text: string): number {
  const at = readWallMoment(text, organisationOnBoth.zone);
  if (at === undefined) throw new InvalidArgumentError('A moment looks like 2026-12-01T09:30.');
  return at;
}

const command = new Command('npm run sandbox --')
  .description('The real bot beside a local Slack and a local Teams, and a page to use them.')
  .option('--port <number>', 'where the page is', PAGE_PORT)
  .option('--at <moment>', 'begin then instead of now, like 2026-12-01T09:30', readAt)
  .option('--fresh', 'begin anew: forget what was kept', false)
  .option(
    '--agreed',
    'the teams have signed what an SQL is and what they promise each other, and have a mission, a goal and an agreement',
    false,
  )
  .option('--empty', 'begin before anything is set up: open the Home tab as Ruben, or write to the bot in Teams', false)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

/** Reads the command line; ends the process with a sentence where it is wrong. */
export const readOptions = (): SandboxOptions => command.parse().opts<SandboxOptions>();
