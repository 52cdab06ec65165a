import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listWorkingDays } from '../../src/domain/working-time.ts';
import { openStore } from '../../src/store/open.ts';
import { APP_SECRET } from '../world/intake.ts';
import { type Counts, countMessages, type Spread } from './count.ts';
import { playMonth } from './month.ts';
import { organisation, team } from './team.ts';

/** `npm run quiet`: plays a month of a team of twelve with fifteen leads a day, and prints what people heard. */
const MONTH = { first: '2026-03-02', last: '2026-03-31', leadsADay: 15, seed: 1 };

const folder = mkdtempSync(join(tmpdir(), 'smarketing-quiet-'));
const store = await openStore(`file:${join(folder, 'month.db')}`, APP_SECRET);
const sent = await playMonth(store, MONTH);
await store.close();
rmSync(folder, { recursive: true });
const days = listWorkingDays(MONTH.first, MONTH.last, organisation.hours);
process.stdout.write(`${writeCounts(countMessages(sent, team, organisation, days))}\n`);

function writeCounts({ byGroup, byLead, most, bySubject }: Counts): string {
  const row = (what: string, { median, mean, ninth, most: top }: Spread) =>
    `| ${what} | ${median} | ${mean} | ${ninth} | ${top} |`;
  return [
    `${days.length} working days, ${days.length * MONTH.leadsADay} leads, seed ${MONTH.seed}`,
    '',
    '| | median | mean | nine in ten | most |',
    '|---|---|---|---|---|',
    row('messages to a rep, a working day', byGroup.rep),
    row('messages to a marketer, a working day', byGroup.marketer),
    row('messages to a manager, a working day', byGroup.manager),
    row('messages in the channel, a lead', byLead),
    '',
    `most to one person on one day: ${most}`,
    `by what they are about: ${Object.entries(bySubject)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')}`,
  ].join('\n');
}
