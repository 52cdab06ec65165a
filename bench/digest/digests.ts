import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { WeekCounts } from '../../src/domain/digests/counts.ts';
import { openStore } from '../../src/store/open.ts';
import { ORGANISATION } from '../load/sample.ts';
import { ended, forked } from '../processes.ts';
import { BUSY_WEEK, seedAnchor, seedVerdicts } from './seed.ts';

/** What one week's digest took at one size: `anchor` and `own` in ms, one a time; `grownMb`, where the system tells. */
export type Counted = { verdicts: number; anchor: number[]; own: number[]; grownMb: number | undefined };

const WARM_UP = 5;

/** One database a size, made, measured and thrown away. */
export async function measureDigests(folder: string, sizes: readonly number[], times: number): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (const verdicts of sizes) {
    const file = join(folder, `verdicts-${verdicts}.db`);
    const anchor = join(folder, `anchor-${verdicts}.db`);
    await seedVerdicts(file, verdicts);
    seedAnchor(anchor, file);
    counted.push({ verdicts, ...(await compareOn(file, anchor, times)), grownMb: await grownMbOn(file) });
    for (const each of [file, `${file}-wal`, `${file}-shm`, anchor]) rmSync(each, { force: true });
  }
  return counted;
}

/** Anchor and own in turns, in this process. */
async function compareOn(
  file: string,
  anchorFile: string,
  times: number,
): Promise<{ anchor: number[]; own: number[] }> {
  const store = await openStore(`file:${file}`);
  const db = new Database(anchorFile, { readonly: true });
  const quality = db.prepare<object, Quality>(QUALITY);
  const askAnchor = async () => quality.all({ organisation: ORGANISATION, ...BUSY_WEEK });
  const askOwn = () => store.reads.weekCounts(ORGANISATION, BUSY_WEEK.from, BUSY_WEEK.until);
  expectSame(await askAnchor(), await askOwn());
  const took = { anchor: [] as number[], own: [] as number[] };
  for (let time = -WARM_UP; time < times; time += 1) {
    const turn = [await timed(askAnchor), await timed(askOwn)] as const;
    // The first ones only warm the caches.
    if (time < 0) continue;
    took.anchor.push(turn[0]);
    took.own.push(turn[1]);
  }
  db.close();
  await store.close();
  return took;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

type Quality = { campaign: string; leads: number; good: number; fair: number; poor: number; people: number };

/** Quality by campaign and nothing else: the least that a digest needs. */
const QUALITY = `
  with week as not materialized (
    select campaign, lead, person, verdict from judgements indexed by covering
    where organisation = $organisation and at >= $from and at < $until and (until is null or until >= $until)
      and verdict is not null),
  by_lead as (
    select campaign, lead, count(*) as people, count(*) filter (where verdict = 'good') as good,
      count(*) filter (where verdict = 'poor') as poor
    from week group by lead),
  quality as (
    select campaign, count(*) as leads, count(*) filter (where 2 * good > people) as good,
      count(*) filter (where 2 * poor > people) as poor
    from by_lead group by campaign),
  judges as (
    select campaign, count(*) as people from (select distinct campaign, person from week) group by campaign)
  select q.campaign, q.leads, q.good, q.leads - q.good - q.poor as fair, q.poor, j.people
  from quality as q join judges as j on j.campaign = q.campaign`;

/** A fast answer that is another one would prove nothing. */
function expectSame(anchor: Quality[], own: WeekCounts): void {
  const leads = anchor.reduce((sum, each) => sum + each.leads, 0);
  const isSame = own.campaigns.every(({ people, ids: _few, ...counts }) => {
    const theirs = { ...counts, people: people.length };
    const [found] = anchor.filter(({ campaign }) => campaign === counts.campaign);
    return (Object.keys(theirs) as (keyof Quality)[]).every((key) => found?.[key] === theirs[key]);
  });
  if (!isSame || leads !== own.judged.leads || leads === 0) throw new Error('the digest counts another quality');
}

/** In a process of its own, which has done nothing else. */
async function grownMbOn(file: string): Promise<number | undefined> {
  const child = forked('./sides/digest.js', [JSON.stringify({ database: file })]);
  const [told] = (await once(child, 'message')) as [{ grownMb?: number }];
  await ended(child);
  return told.grownMb;
}
