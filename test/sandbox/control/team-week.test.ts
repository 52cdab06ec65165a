import { expect, onTestFinished, test } from 'vitest';
import { createSandboxClock } from '../../../sandbox/control/clock.ts';
import { createTally } from '../../../sandbox/control/colleagues/message-tally.ts';
import { runTeamWeek } from '../../../sandbox/control/colleagues/team-week.ts';
import { createLeadSender } from '../../../sandbox/control/lead-sender.ts';
import type { OutboxRow } from '../../../sandbox/control/protocol.ts';
import { listLeadClocks } from '../../../sandbox/control/views/lead-clocks.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { openBotOnSlack } from '../../handlers/bot-on-slack.ts';
import { INTAKE_SECRET } from '../../world/world.ts';

/** A day of the team’s week, half-hour by half-hour, beside whatever else the machine does. */
const PLAY_MS = 60_000;
const DAYS = 1;

test(
  'a day of a team with reminders: who waits is reminded, nobody is spoken to more than three times a day, and clocks run on',
  async () => {
    const clock = createSandboxClock(Date.now, async () => {
      bot.courier.wake();
      await bot.ticking.tick();
    });
    const { bot, store, slack, address, end } = await openBotOnSlack({ now: clock.now, slack: { now: clock.now } });
    onTestFinished(end);
    const report = await runTeamWeek(
      {
        slack,
        teams: undefined,
        leads: createLeadSender({ url: `${address}/intake/leads`, secret: INTAKE_SECRET }, Date.now),
        outbox: () => store.outbox.lines(100),
        ...{ clock, zone: 'Europe/Amsterdam', now: Date.now, days: DAYS, tell: () => {} },
      },
      1_762_160_000,
    );
    expect([report.sent, report.refused]).toEqual([4, []]);
    expect(new Date(report.monday).getUTCDay()).toBe(1);
    const counts = report.people.flatMap(({ days }) => days);
    expect(report.people).toHaveLength(14);
    expect(counts).toHaveLength(14 * DAYS);
    expect(Math.max(...counts)).toBeLessThanOrEqual(3);
    expect(counts.some((count) => count > 0)).toBe(true);
    const sales = report.channels.find(({ name }) => name === '#sales');
    expect(sales?.days.every((count) => count >= 4)).toBe(true);
    const organisation = await store.reads.organisation('noordlicht');
    if (organisation === undefined) throw new Error('nothing is set up');
    const people = await store.reads.people('noordlicht');
    const waiting = await store.reads.leadsToLookAt('noordlicht', clock.now() + 365 * DAY_MS);
    const clocks = listLeadClocks(waiting, { organisation, people, now: clock.now() });
    expect(clocks.length).toBeGreaterThan(0);
    for (const { company, step, at } of clocks) {
      expect(company).not.toBe('');
      expect([50, 100, 150]).toContain(step);
      expect(at).toBeGreaterThan(clock.now() - DAY_MS);
    }
  },
  PLAY_MS,
);

test('a message is counted once, on the day it left; what left before counts on none', () => {
  const tally = createTally(2);
  const row = (
    id: string,
    kind: OutboxRow['kind'],
    state: OutboxRow['state'],
    target = 'slack/U0SANNE',
  ): OutboxRow => ({
    ...{ id, kind, state, target, subject: 'x', attempts: 1, dueAt: 0 },
  });
  tally.see([row('1', 'direct', 'sent'), row('2', 'direct', 'queued')], undefined);
  tally.see([row('1', 'direct', 'sent'), row('2', 'direct', 'queued'), row('3', 'line', 'sent', 'slack/C0SALES')], 0);
  tally.see(
    [row('2', 'direct', 'sent'), row('4', 'direct', 'sent', 'teams/sanne'), row('5', 'post', 'sent', 'slack/C0SALES')],
    1,
  );
  tally.see([row('2', 'direct', 'sent'), row('5', 'post', 'sent', 'slack/C0SALES')], 0);
  expect(tally.list()).toEqual([
    { target: 'slack/U0SANNE', days: [0, 1] },
    { target: 'teams/sanne', days: [0, 1] },
    { target: 'slack/C0SALES', days: [0, 1] },
  ]);
});

test('a Home that is drawn again is no message', () => {
  const tally = createTally(1);
  const row = { kind: 'direct', state: 'sent', target: 'slack/U0SANNE', attempts: 1, dueAt: 0 } as const;
  tally.see([{ ...row, id: '1', subject: JSON.stringify({ kind: 'home' }) }], 0);
  expect(tally.list()).toEqual([]);
  tally.see([{ ...row, id: '2', subject: JSON.stringify({ kind: 'lead-step', lead: '1', step: 50 }) }], 0);
  expect(tally.list()).toEqual([{ target: 'slack/U0SANNE', days: [1] }]);
});
