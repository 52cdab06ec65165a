#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';

const USAGE = `smarketing: sales and marketing, one team

  smarketing serve                       run the bot
  smarketing setup apply org.json [--check]
                                         set up channels and people; --check changes nothing
  smarketing digest preview [--out digest-preview] [--until 2026-11-23]
                                         write the newest whole week's digest as text and pictures; posts nothing
  smarketing export --person sanne       print everything that is kept about one person
  smarketing doctor                      look at everything, say what to do; changes nothing
  smarketing manifest slack [--url https://…] [--socket]
                                         print the Slack app manifest
  smarketing manifest teams --url https://… [--app-id …] [--out smarketing-teams.zip]
                                         write the Teams app that an admin uploads
`;

/** Says something on the terminal; this file and what it loads are the only ones that do. */
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
};

async function run(argv: string[]): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      'app-id': { type: 'string' },
      check: { type: 'boolean', default: false },
      socket: { type: 'boolean', default: false },
      out: { type: 'string' },
      person: { type: 'string' },
      until: { type: 'string' },
      url: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [command, ...rest] = positionals;
  if (values.help || command === undefined) return say(USAGE);
  if (command === 'serve') return runServe();
  if (command === 'setup' && rest[0] === 'apply' && rest[1] !== undefined) {
    const { runSetup } = await import('./setup.ts');
    return runSetup(rest[1], values.check, process.env, { say, complain });
  }
  if (command === 'export' && values.person !== undefined) {
    return (await import('./export.ts')).runExport(values.person, process.env, { say, complain });
  }
  if (command === 'digest' && rest[0] === 'preview') {
    const { runDigestPreview } = await import('./digest.ts');
    return runDigestPreview({ out: values.out ?? 'digest-preview', until: values.until }, process.env, {
      say,
      complain,
    });
  }
  if (command === 'doctor') return (await import('./doctor.ts')).runDoctor(process.env, { say, complain });
  if (command === 'manifest') {
    const help = () => say(USAGE);
    return (await import('./manifest.ts')).runManifest(rest[0], values, process.env, { say, complain, help });
  }
  complain(`smarketing: I do not know “${positionals.join(' ')}”.\n\n${USAGE}`);
}

async function runServe(): Promise<void> {
  const read = readConfig(process.env);
  if ('faults' in read) {
    return complain(`smarketing cannot start; please fix (environment or .env):\n${bullets(read.faults)}`);
  }
  const { serve } = await import('../main.ts');
  await serve(read.config);
}

function bullets(lines: string[]): string {
  return lines.map((line) => `  - ${line}`).join('\n');
}

run(process.argv.slice(2)).catch((reason: unknown) => {
  const { code, port, message } = Object(reason) as { code?: string; port?: number; message?: string };
  complain(`smarketing: ${code === 'EADDRINUSE' ? `port ${port} is taken; choose another` : (message ?? 'stopped')}`);
  // Some of it may be running already, such as the server when the socket was refused.
  process.exit(1);
});
