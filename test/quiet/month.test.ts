import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { listWorkingDays } from '../../src/domain/working-time.ts';
import { openStore } from '../../src/store/open.ts';
import { copyNewest } from '../world/database/sqlite.ts';
import { APP_SECRET } from '../world/intake.ts';
import { countMessages } from './count.ts';
import { playMonth } from './month.ts';
import { organisation, team } from './team.ts';

/** A week here, as it takes its time; the whole month by `npm run quiet`. */
const WEEK = { first: '2026-03-02', last: '2026-03-06', leadsADay: 15, seed: 1 };
const A_DAY = 3;
const folder = mkdtempSync(join(tmpdir(), 'smarketing-quiet-'));

afterAll(() => rmSync(folder, { recursive: true }));

describe('a team of twelve, with fifteen leads a day', () => {
  test('hears of the bot at most three times a day, and of each lead twice: its card and one line', async () => {
    const store = await openStore(await copyNewest(join(folder, 'month.db')), APP_SECRET);
    const sent = await playMonth(store, WEEK);
    await store.close();
    const days = listWorkingDays(WEEK.first, WEEK.last, organisation.hours);
    const { byGroup, byLead, most } = countMessages(sent, team, organisation, days);
    expect(most).toBeLessThanOrEqual(A_DAY);
    expect(byGroup.rep.median).toBeLessThanOrEqual(2);
    expect(byGroup.marketer.median).toBe(0);
    expect(byLead.median).toBeLessThanOrEqual(2);
  });
});
