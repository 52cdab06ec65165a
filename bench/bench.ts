import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startGenerator } from './load/generator.ts';
import { seedDatabase } from './load/seed.ts';
import type { Part, Size } from './part.ts';
import { digests } from './parts/digests.ts';
import { grown } from './parts/grown.ts';
import { intake } from './parts/intake.ts';
import { latency } from './parts/latency.ts';
import { memory } from './parts/memory.ts';
import { noop } from './parts/noop.ts';
import { outbox } from './parts/outbox.ts';
import { starts } from './parts/starts.ts';
import { taps } from './parts/taps.ts';
import { startSide } from './processes.ts';
import { headOf, isMissed, type Line, printTable } from './table.ts';

/** In the order in which they run and are shown. */
const PARTS: readonly Part[] = [taps, intake, memory, starts, digests, grown, outbox, noop, latency];

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
});
const size: Size = values.quick
  ? {
      rounds: 2,
      windowMs: 500,
      starts: 2,
      digests: 15,
      verdicts: [10_000, 100_000],
      grownTo: 100_000,
      passed: 20_000,
      latencies: 8,
      leads: [1000],
    }
  : {
      rounds: 3,
      windowMs: 1000,
      starts: 5,
      digests: 25,
      verdicts: [10_000, 100_000, 1_000_000],
      grownTo: 1_000_000,
      passed: 100_000,
      // Of twenty the slowest alone would be 95 of 100.
      latencies: 40,
      leads: [1000, 1_000_000],
    };

const asked = PARTS.filter(({ name }) => values.only?.includes(name) ?? true);
if (asked.length === 0) throw new Error(`--only is one of ${PARTS.map(({ name }) => name).join(', ')}`);
const folder = mkdtempSync(join(tmpdir(), 'smarketing-bench-'));
const slack = await startSide('./sides/slack.js');
const generator = startGenerator();
try {
  process.stdout.write(headOf(folder, size));
  const bench = { folder, seeded: await seedDatabase(folder), slack, generator, size };
  const measured: { part: Part; lines: Line[] }[] = [];
  for (const part of asked) measured.push({ part, lines: await part.measure(bench) });
  printTable(measured.flatMap(({ lines }) => lines));
  for (const { part, lines } of measured) if (lines.some(isMissed)) process.stdout.write(`${part.name}: ${part.why}\n`);
  process.stdout.write('What was tried: docs/figures.md\n');
} finally {
  await generator.stop();
  await slack.stop();
  rmSync(folder, { recursive: true, force: true });
}
