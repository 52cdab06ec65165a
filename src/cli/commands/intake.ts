import type { Command } from 'commander';
import type { Context } from '../terminal.ts';

export function addIntake(program: Command, { env, terminal }: Context): void {
  program
    .command('intake')
    .description('look at what CRMs send')
    .command('try')
    .description('say what would become of a body; changes nothing')
    .argument('<file>', 'a body as the CRM sends it')
    .requiredOption('--source <id>', 'whose door it comes to, as the set-up names it')
    .option('--json', 'say it as JSON')
    .action(async (path: string, { source, json = false }: { source: string; json?: boolean }) => {
      await (await import('../crm/try.ts')).examineIntakeBody({ path, source, isJson: json }, env, terminal);
    });
}
