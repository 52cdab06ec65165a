import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureDigests } from './digest/digests.ts';
import { digestLines, intakeLines, startLines, tapLines } from './figures.ts';
import { startGenerator } from './load/generator.ts';
import { seedDatabase } from './load/seed.ts';
import { startSide } from './processes.ts';
import { measureStarts } from './starts.ts';
import { headOf, printTable } from './table.ts';
import { compare } from './throughput.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });
const SIZE = values.quick
  ? { rounds: 2, windowMs: 500, starts: 2, digests: 15, verdicts: [10_000, 100_000] }
  : { rounds: 3, windowMs: 1000, starts: 5, digests: 25, verdicts: [10_000, 100_000, 1_000_000] };

const ours = './sides/ours.js';
const TAPS = [
  { name: 'bolt', file: './sides/bolt.js', kind: 'taps' },
  { name: 'ours', file: ours, kind: 'taps', keeps: 'verdict_history' },
  { name: 'courier paused', file: ours, kind: 'taps', keeps: 'verdict_history', isPaused: true },
  { name: 'a third poor', file: ours, kind: 'taps-with-why', keeps: 'verdict_history' },
] as const;
const INTAKE = [
  { name: 'node:http', file: './sides/intake.js', kind: 'leads' },
  { name: 'ours', file: ours, kind: 'leads', keeps: 'leads' },
] as const;

const isAsked = (part: string): boolean => values.only === undefined || values.only === part;
const folder = mkdtempSync(join(tmpdir(), 'smarketing-bench-'));
const slack = await startSide('./sides/slack.js');
const generator = startGenerator();
try {
  process.stdout.write(headOf(folder, SIZE));
  const seeded = await seedDatabase(folder);
  const common = { generator, seeded, slack, ...SIZE };
  const taps = isAsked('taps') ? tapLines(await compare([...TAPS], common)) : [];
  const intake = isAsked('intake') ? intakeLines(await compare([...INTAKE], common)) : [];
  const starts = isAsked('starts')
    ? startLines(await measureStarts({ seeded, slackPort: slack.port, times: SIZE.starts }))
    : [];
  const digests = isAsked('digests') ? digestLines(await measureDigests(folder, SIZE.verdicts, SIZE.digests)) : [];
  printTable([...taps, ...intake, ...starts, ...digests]);
} finally {
  await generator.stop();
  await slack.stop();
  rmSync(folder, { recursive: true, force: true });
}
