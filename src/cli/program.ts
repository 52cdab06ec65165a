import { Command, CommanderError, Help } from 'commander';
import { readVersion } from './build.ts';
import { addBackup } from './commands/data/backup.ts';
import { addMigrateData } from './commands/data/migrate-data.ts';
import { addRestore } from './commands/data/restore.ts';
import { addDigest } from './commands/digest.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addInboxCommands } from './commands/inbox.ts';
import { addInit } from './commands/init.ts';
import { addIntake } from './commands/intake.ts';
import { addListener } from './commands/listener.ts';
import { addManifest } from './commands/manifest.ts';
import { addServe } from './commands/serve.ts';
import { addSetup } from './commands/setup.ts';
import type { Context } from './terminal.ts';

const WRONG_USAGE = 2;

/** Runs what was typed. Resolves with 2 where that was no command; else with 0, and what the command complained of counts. */
export async function runProgram(args: string[], context: Context): Promise<number> {
  const program = createProgram(context);
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (reason) {
    if (!(reason instanceof CommanderError)) throw reason;
    if (reason.code === 'commander.unknownCommand') context.terminal.complain('`smarketing --help` shows what I know.');
    if (HALF.test(reason.code)) context.terminal.complain(`Usage: ${describeUsage(findTyped(program, args))}`);
    // A group of commands named alone, such as `setup`, has only explained itself.
    return reason.exitCode === 0 || reason.code === 'commander.help' ? 0 : WRONG_USAGE;
  }
}

/** Something that belongs to the command is missing, too much or wrong. */
const HALF = /^commander\.(missing|optionMissing|excess|invalid|unknownOption)/;

/** The command that the first words name, as far as they do. */
function findTyped(group: Command, [word, ...more]: string[]): Command {
  const command = group.commands.find((each) => each.name() === word);
  return command === undefined ? group : findTyped(command, more);
}

/** Such as `smarketing setup apply [options] <file>`. */
function describeUsage(command: Command): string {
  const own = `${command.name()} ${command.usage()}`;
  const before: string[] = [];
  for (let group = command.parent; group !== null; group = group.parent) before.unshift(group.name());
  return [...before, own].join(' ');
}

/** Each command says what may be typed; what it does is loaded only when it is asked for. */
function createProgram(context: Context): Command {
  const write = (text: string) => context.terminal.say(text.trimEnd());
  const program = new Command('smarketing')
    .description('sales and marketing, one team')
    .usage('<command> [options]')
    .version(readVersion(), '-V, --version', 'print the version')
    .exitOverride()
    .configureOutput({
      writeOut: write,
      writeErr: write,
      outputError: (text) => context.terminal.complain(text.trimEnd().replace(/^error:/, 'smarketing:')),
    })
    .configureHelp({ subcommandTerm: nameInFull, formatHelp: listEveryCommand });
  for (const add of [
    addInit,
    addServe,
    addSetup,
    addDigest,
    addImport,
    addExport,
    addBackup,
    addRestore,
    addMigrateData,
    addDoctor,
    addListener,
    addManifest,
    addIntake,
    addInboxCommands,
  ])
    add(program, context);
  return program;
}

/** Commands of a group stand by themselves in the list, so that one look shows everything there is. */
function listEveryCommand(command: Command, help: Help): string {
  return Help.prototype.formatHelp(command, Object.assign(help, { visibleCommands: findCommands }));
}

function findCommands(group: Command): Command[] {
  return group.commands.flatMap((command) => (command.commands.length > 0 ? findCommands(command) : [command]));
}

/** Such as `setup apply <file>`. */
function nameInFull(command: Command): string {
  const group = command.parent?.parent ? `${command.parent.name()} ` : '';
  const given = command.registeredArguments.map((argument) => ` <${argument.name()}>`);
  return `${group}${command.name()}${given.join('')}`;
}
