import type { Command } from 'commander';
import type { Context } from '../terminal.ts';

export function addInboxCommands(program: Command, { env, terminal }: Context): void {
  const group = program.command('inbox').description('what CRMs sent and nobody has worked on yet');

  group
    .command('list')
    .description('list what waits or failed, and why')
    .option('--json', 'list it as JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      await (await import('../crm/inbox.ts')).listInbox({ isJson: json }, env, terminal);
    });

  group
    .command('retry')
    .description('work on all of it again, now')
    .option('--source <id>', 'of this source only')
    .action(async ({ source }: { source?: string }) => {
      await (await import('../crm/inbox.ts')).retryInbox(source, env, terminal);
    });
}
