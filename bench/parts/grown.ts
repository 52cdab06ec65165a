import { runFlows } from '../../src/flows/engine.ts';
import { loadRooms } from '../../src/flows/rooms.ts';
import { openStore } from '../../src/store/open.ts';
import { comparePair } from '../figures.ts';
import { findSomeLead, listAsked } from '../lists/asked.ts';
import { APP_SECRET, LEADS } from '../load/sample.ts';
import { copyOf } from '../load/seed.ts';
import { seedMany } from '../loop/seed.ts';
import type { Bench, Part } from '../part.ts';
import type { Line } from '../table.ts';
import { CONNECTIONS, type Contender, compareOnce, pairRates, pairWork } from '../throughput.ts';

const FEW = 1000;
const KEPT_MIN = { atLeast: 0.85 };
/** Those whose words a seed past the store does not keep are measured by `npm run drill:lists`. */
const PAGES = ['open', 'timeline of a company'] as const;
const OWN = ['mine', 'home'] as const;
const TIMES = 20;

/** The same with a few leads and with very many: what they did among many, of what they did among few. */
export const grown: Part = {
  name: 'grown',
  why: 'With a million leads the indexes no longer fit the cache of pages, so a commit writes and reads more of them.',
  measure: async (bench) => {
    const few = await seedSome(bench, FEW);
    const many = await seedSome(bench, bench.size.grownTo);
    const grew = `10³ → 10${bench.size.grownTo === 1_000_000 ? '⁶' : '⁵'} leads`;
    return [
      ...(await compareDoors(`taps, ${grew}`, { few, many }, bench, { kind: 'taps', keeps: 'verdict_history' })),
      ...(await compareDoors(`intake, ${grew}`, { few, many }, bench, { kind: 'leads', keeps: 'leads' })),
      comparePair(`pages of lists, ${grew}`, await compareLists(PAGES, { few, many }, bench), KEPT_MIN),
      comparePair('  own leads and Home, which show more of them', await compareLists(OWN, { few, many }, bench)),
    ];
  },
};

async function seedSome({ seeded }: Bench, leads: number): Promise<string> {
  const file = copyOf(seeded, `grown-${leads}`);
  await seedMany(file, leads - LEADS, Date.now());
  return file;
}

type Files = { few: string; many: string };

async function compareDoors(
  what: string,
  files: Files,
  bench: Bench,
  of: Pick<Contender, 'kind' | 'keeps'>,
): Promise<Line[]> {
  const side = (name: keyof Files): Contender => ({
    ...of,
    name,
    file: './sides/ours.js',
    database: files[name],
  });
  const managed = await compareOnce([side('few'), side('many')], bench);
  return CONNECTIONS.flatMap((connections) => {
    const compared = { managed, anchor: 'few', own: 'many', connections };
    return [
      comparePair(`${what}, ${connections} connections`, pairRates(compared), KEPT_MIN),
      comparePair('  processor time each', pairWork(compared)),
    ];
  });
}

/** Lists a second, asked of the flows themselves. */
async function compareLists(lists: readonly string[], { few, many }: Files, { size: { rounds } }: Bench) {
  await loadRooms();
  const [ofFew, ofMany] = [await openLists(lists, few), await openLists(lists, many)];
  const pair = { anchor: [] as number[], own: [] as number[], unit: '/s' };
  for (let round = -1; round < rounds; round += 1) {
    const turn = [await ofFew.ask(), await ofMany.ask()] as const;
    // The first only warms the caches.
    if (round < 0) continue;
    pair.anchor.push(turn[0]);
    pair.own.push(turn[1]);
  }
  await Promise.all([ofFew.close(), ofMany.close()]);
  return pair;
}

async function openLists(lists: readonly string[], file: string) {
  const store = await openStore(`file:${file}`, APP_SECRET);
  const handle = runFlows(store, Date.now);
  const asked = listAsked(findSomeLead(file));
  let nth = 0;
  const ask = async (): Promise<number> => {
    const begin = performance.now();
    for (let time = 0; time < TIMES; time += 1) {
      nth += 1;
      for (const list of lists) {
        for (const event of asked[list]?.(nth) ?? []) await handle(event);
      }
    }
    return (lists.length * TIMES * 1000) / (performance.now() - begin);
  };
  return { ask, close: () => store.close() };
}
