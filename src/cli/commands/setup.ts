import type { Command } from 'commander';
import type { Context } from '../terminal.ts';

export function addSetup(program: Command, { env, terminal }: Context): void {
  program
    .command('setup')
    .description('set up channels and people')
    .command('apply')
    .description('set up channels and people; --check changes nothing')
    .argument('<file>', 'the organisation, as docs/org.example.json shows it')
    .option('--check', 'name every fault and change nothing')
    .option('--json', 'say what came of it as JSON')
    .action(async (path: string, { check = false, json = false }: { check?: boolean; json?: boolean }) => {
      const { runSetup } = await import('../setup.ts');
      await runSetup({ path, isCheck: check, isJson: json }, env, terminal);
    });
}
