import { readFileSync, writeFileSync } from 'node:fs';
import { openStore } from '../../src/store/open.ts';
import { BUSY_WEEK } from '../digest/seed.ts';
import { ORGANISATION } from '../load/sample.ts';
import { settingsOf } from '../processes.ts';

/** Counts one week and tells by how much that raised the most memory this process ever held (JavaScript's and SQLite's). */
const { database } = settingsOf<{ database: string }>();
const store = await openStore(`file:${database}`);
// An empty week: what is loaded and compiled once is no growth.
for (let time = 0; time < 20; time += 1) await store.reads.weekCounts(ORGANISATION, 0, 1);
const before = forgetPeak() ? peakMb() : undefined;
await store.reads.weekCounts(ORGANISATION, BUSY_WEEK.from, BUSY_WEEK.until);
const after = peakMb();
await store.close();
process.send?.(before === undefined || after === undefined ? {} : { grownMb: after - before });

/** Linux counts the peak anew from what is held now; nobody else tells. */
function forgetPeak(): boolean {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return true;
  } catch {
    return false;
  }
}

function peakMb(): number | undefined {
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
