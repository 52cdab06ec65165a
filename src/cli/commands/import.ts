import type { Command } from 'commander';
import type { Context } from '../terminal.ts';

export function addImport(program: Command, { env, terminal }: Context): void {
  program
    .command('import')
    .description('read leads from a CSV file; --dry-run changes nothing')
    .argument('<file>', 'comma, semicolon or tab; Dutch or English column names (docs/import.md)')
    .option('--dry-run', 'say of each line what would become of it, and change nothing')
    .option('--json', 'say what came of it as JSON')
    .action(async (path: string, { dryRun = false, json = false }: { dryRun?: boolean; json?: boolean }) => {
      const { runImport } = await import('../leads/import.ts');
      await runImport({ path, isDry: dryRun, isJson: json }, env, terminal);
    });
}
