import { copyFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ORGANISATION, tappedLead, WORKSPACE } from '../../bench/load/sample.ts';
import { createBeside } from '../../src/beside/beside.ts';
import type { Event } from '../../src/domain/event.ts';
import { MINUTE_MS } from '../../src/domain/time.ts';
import { type PrepareBeside, runFlows } from '../../src/flows/engine.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { endAll } from '../store/test-store.ts';
import { APP_SECRET } from '../world/intake.ts';
import { findScans } from './scans.ts';
import { makeSeeded, type Ran, watchStatements } from './seeded.ts';

/** A Thursday, late in a month: its week before and the month before are over. */
const NOW = Date.UTC(2026, 10, 26, 12);
/** The week is frozen, then posted; leads are forgotten a few at a time, and all else that is due is done in the first. */
const TICKS = 3;
const TAPS = 60;
/** In one turn of the event loop: what a dozen taps read. A tick has thousands. */
const STATEMENTS_MAX = 120;
const ROWS_MAX = 500;

/** Making it, and all that is counted of it, takes a busy machine long. */
const TIMEOUT_MS = 120_000;

let file = '';
let copy = '';
beforeAll(async () => {
  file = await makeSeeded(NOW);
  copy = `${file}.copy.db`;
  copyFileSync(file, copy);
}, TIMEOUT_MS);
afterAll(endAll);

const tap = (n: number): Event => ({
  kind: 'lead.judged',
  lead: tappedLead(n % 500),
  verdict: n % 3 === 0 ? 'poor' : 'good',
  by: { platform: 'slack', workspace: WORKSPACE, user: `U${n % 40}` },
});

/** What happens in some minutes: ticks, and people’s taps meanwhile; cards are taken and sent. */
async function live(store: Store, prepareBeside?: PrepareBeside): Promise<void> {
  let now = NOW;
  const handle = runFlows(store, () => now, { pause: async () => {}, ...(prepareBeside && { prepareBeside }) });
  for (let tick = 0; tick < TICKS; tick += 1) {
    const ticking = handle({ kind: 'time.passed' });
    for (let n = 0; n < TAPS; n += 4) {
      await Promise.all([0, 1, 2, 3].map((more) => handle(tap(tick * TAPS + n + more))));
      const [delivery] = await store.outbox.claim(now, 1);
      await store.outbox.nextDue();
      if (delivery === undefined) continue;
      const result = { kind: 'sent', channel: 'C0SALES', message: `${tick}.${n}` } as const;
      await store.commit([{ kind: 'delivery.ended', delivery, result, at: now, againAt: now }]);
    }
    await ticking;
    now += MINUTE_MS;
  }
}

test(
  'with 100,000 leads no statement of a tick, a tap or a delivery looks through a table that grows',
  async () => {
    const store = await openStore(`file:${file}`, APP_SECRET);
    const ran = new Map<string, number>();
    const end = watchStatements(({ sql, rows }) => ran.set(sql, Math.max(rows, ran.get(sql) ?? 0)));
    await live(store);
    end();
    await store.close();
    const written = [...ran.keys()].join('\n');
    // All of it was due: a week, a signal, a month, leads to forget, deadlines.
    for (const part of ['into "digests"', 'signal_leads', 'monthly_figures', 'set "facts"', '"due_at"'])
      expect(written).toContain(part);
    expect(findScans(file, [...ran.keys()])).toEqual([]);
  },
  TIMEOUT_MS,
);

/** Until the thread that writes is ready, what is asked of it is done here. */
async function waitForThread(store: Store): Promise<void> {
  let isHere = false;
  const end = watchStatements(({ isWriting }) => {
    isHere ||= isWriting;
  });
  for (let n = 0; n === 0 || isHere; n += 1) {
    isHere = false;
    await store.commit([{ kind: 'key.taken', key: `${n}`, at: NOW }]);
  }
  end();
}

test(
  'with 100,000 leads the event loop reads little in each turn, and writes nothing',
  async () => {
    const url = `file:${copy}`;
    const store = await openStore(url, APP_SECRET, { isBeside: true });
    const beside = createBeside({ url, secret: APP_SECRET });
    await waitForThread(store);
    const turns: Ran[][] = [];
    let turn: Ran[] | undefined;
    const end = watchStatements((ran) => {
      if (turn === undefined) {
        turn = [];
        turns.push(turn);
        setImmediate(() => {
          turn = undefined;
        });
      }
      turn.push(ran);
    });
    await live(store, beside.prepare);
    end();
    await beside.end();
    expect(turns.flat().filter(({ isWriting }) => isWriting)).toEqual([]);
    expect(Math.max(...turns.map(({ length }) => length))).toBeLessThan(STATEMENTS_MAX);
    expect(Math.max(...turns.flat().map(({ rows }) => rows))).toBeLessThan(ROWS_MAX);
    // The same was done as where everything is done here.
    const weeks = await store.reads.weeksEnding(ORGANISATION, { after: '0000', last: '9999' });
    expect(weeks.weeks.at(-1)?.record).toBe('frozen');
    await store.close();
  },
  TIMEOUT_MS,
);
