import type { Command } from 'commander';
import type { Context } from '../../terminal.ts';

const HELP = `
Restores into the empty database of DATABASE_URL, SQLite or PostgreSQL; never over one in which anything stands.
What waited to be sent is looked up before anything is sent again.`;

export function addRestore(program: Command, { env, terminal }: Context): void {
  program
    .command('restore')
    .description('put a backup into an empty database; --verify only checks it')
    .argument('<file>', 'what `backup` wrote')
    .option('--verify', 'check that it is whole, opens with this version and with the secrets at hand; restore nothing')
    .option('--json', 'say what came of it as JSON')
    .addHelpText('after', HELP)
    .action(async (file: string, { verify = false, json = false }: { verify?: boolean; json?: boolean }) => {
      const { runRestore, runVerify } = await import('../../backup/restore.ts');
      await (verify ? runVerify : runRestore)({ file, isJson: json }, env, terminal);
    });
}
