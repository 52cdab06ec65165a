import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/** One figure: the anchor's, ours, and their ratio. `spread`: how far the rounds lie apart. */
export type Line = {
  what: string;
  unit: string;
  anchor: number;
  own: number;
  ratio: number;
  spread: number;
  /** `aim`: what would be better still; missing it is no miss. */
  required: { atLeast?: number; atMost?: number; aim?: number };
};

const FLUSHES = 200;

/** Where it was measured; a disk that flushes for nothing would flatter us. */
export function headOf(folder: string, { rounds, windowMs }: { rounds: number; windowMs: number }): string {
  const machine = `Node ${process.versions.node}, ${availableParallelism()} cores, ${flushesPerSecond(folder)} disk flushes/s`;
  return `${machine}; medians of ${rounds} rounds of ${windowMs} ms, anchor and ours in turns\n\n`;
}

export function printTable(lines: Line[]): void {
  const rows = [['what', 'anchor', 'ours', 'ratio', 'spread', 'required', ''], ...lines.map(cells)];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows) {
    const padded = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    process.stdout.write(`${padded.join('  ').trimEnd()}\n`);
  }
  const missed = lines.filter(isMissed).length;
  process.stdout.write(missed === 0 ? '\nAll figures are met.\n' : `\nMISSED: ${missed} of the figures.\n`);
}

export function isMissed(line: Line): boolean {
  return verdictOf(line) === 'MISSED';
}

function cells(line: Line): string[] {
  const { atLeast, atMost, aim } = line.required;
  const must = atLeast !== undefined ? `≥ ${atLeast}` : atMost !== undefined ? `≤ ${atMost}` : '';
  const required = aim === undefined ? must : `${must} (${aim})`;
  const ratio = line.ratio.toFixed(2);
  return [
    line.what,
    shown(line.anchor, line.unit),
    shown(line.own, line.unit),
    ratio,
    `± ${percent(line.spread / 2)}`,
    required,
    verdictOf(line),
  ];
}

function verdictOf({ ratio, required: { atLeast, atMost } }: Line): string {
  if (atLeast === undefined && atMost === undefined) return '';
  return ratio >= (atLeast ?? 0) && ratio <= (atMost ?? Number.POSITIVE_INFINITY) ? 'met' : 'MISSED';
}

function shown(value: number, unit: string): string {
  const digits = value < 1 ? 3 : value < 100 ? 1 : 0;
  return `${value.toLocaleString('en', { maximumFractionDigits: digits })} ${unit}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function flushesPerSecond(folder: string): number {
  const file = openSync(join(folder, 'flush'), 'w');
  const begin = performance.now();
  for (let n = 0; n < FLUSHES; n += 1) {
    writeSync(file, 'x'.repeat(4096));
    fsyncSync(file);
  }
  closeSync(file);
  return Math.round((FLUSHES * 1000) / (performance.now() - begin));
}
