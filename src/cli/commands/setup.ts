import type { Command } from 'commander';
import type { Context } from '../terminal.ts';

export function addSetup(program: Command, { env, terminal }: Context): void {
  const group = program.command('setup').description('set up channels and people, or print how they are set up');

  group
    .command('apply')
    .description('set up channels and people; --check changes nothing')
    .argument('<file>', 'the organisation, as docs/org.example.json shows it')
    .option('--check', 'name every fault and change nothing')
    .option('--json', 'say what came of it as JSON')
    .action(async (path: string, { check = false, json = false }: { check?: boolean; json?: boolean }) => {
      const { runSetup } = await import('../setup.ts');
      await runSetup({ path, isCheck: check, isJson: json }, env, terminal);
    });

  group
    .command('export')
    .description('print the file that would set up the same, whether it was set up by a file or in the chat')
    .option('--organisation <id>', 'which, where there are several; the first when absent')
    .action(async ({ organisation }: { organisation?: string }) => {
      const { runSetupExport } = await import('../organisation/export-setup.ts');
      await runSetupExport(organisation, env, terminal);
    });
}
