import type { Generator } from './load/generator.ts';
import type { Side } from './processes.ts';
import type { Line } from './table.ts';

/** How much is measured: all of it takes ten minutes at most, with `--quick` two. */
export type Size = {
  rounds: number;
  windowMs: number;
  starts: number;
  digests: number;
  verdicts: readonly number[];
  /** Leads that are there at the most, and that pass through. */
  grownTo: number;
  passed: number;
  latencies: number;
  leads: readonly number[];
};

/** What every part may use: `folder` is thrown away at the end, `seeded` a database of which each run takes a copy. */
export type Bench = { folder: string; seeded: string; slack: Side; generator: Generator; size: Size };

/** One kind of figures; `--only` runs it alone. `why`: said where one of them is missed; what was tried stands in docs/figures.md. */
export type Part = { name: string; why: string; measure(bench: Bench): Promise<Line[]> };
