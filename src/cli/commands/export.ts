import type { Command } from 'commander';
import { readDay } from '../lib/day-option.ts';
import type { Context } from '../terminal.ts';

const MISSING = 'error: what is to be exported? person <id>, leads, or value';

export function addExport(program: Command, { env, terminal }: Context): void {
  const runPerson = async (id: string) => (await import('../export.ts')).runExport(id, env, terminal);
  const group = program
    .command('export')
    .description('print leads, or what is kept about one person')
    .option('--person <id>', 'the same as `export person <id>`')
    .action(async ({ person }: { person?: string }, command: Command) => {
      if (person === undefined) return command.error(MISSING, { code: 'commander.missingArgument' });
      await runPerson(person);
    });

  group
    .command('person')
    .description('print what is kept about one person, as JSON, but not what they wrote in check-ins')
    .argument('<id>', 'the person’s id in the set-up, such as sanne')
    .action(runPerson);

  group
    .command('value')
    .description('print as CSV what was won, by the first campaign and by any that touched a lead')
    .option('--from <day>', 'the first day on which it was won; a year before the last where absent', readDay)
    .option('--to <day>', 'the last such day', readDay)
    .option('--bom', 'begin with a byte order mark, by which Excel knows UTF-8')
    .action(async ({ bom: hasMark = false, ...span }: { from?: string; to?: string; bom?: boolean }) => {
      await (await import('../leads/export-value.ts')).runExportValue({ ...span, hasMark }, env, terminal);
    });

  group
    .command('leads')
    .description('print leads as CSV, which `import` reads again')
    .option('--from <day>', 'the first day on which they came, such as 2026-11-01', readDay)
    .option('--to <day>', 'the last such day', readDay)
    .option('--bom', 'begin with a byte order mark, by which Excel knows UTF-8')
    .action(async ({ bom: hasMark = false, ...span }: { from?: string; to?: string; bom?: boolean }) => {
      await (await import('../leads/export-leads.ts')).runExportLeads({ ...span, hasMark }, env, terminal);
    });
}
