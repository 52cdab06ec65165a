import { setTimeout } from 'node:timers/promises';
import { HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { createLeadRequest } from '../../samples/lead-requests.ts';
import { createWeekOfLeads, type FollowUpButton, type WeekLead } from '../../samples/week-of-leads.ts';
import { findNextMorning, type SandboxClock } from '../clock.ts';
import type { LeadSender } from '../lead-sender.ts';
import type { OutboxRow, TeamWeekReport, WeekProgress, WeekReport } from '../protocol.ts';
import type { FakePlatforms } from './checkin.ts';
import { findCards } from './find-cards.ts';
import { createTally, sumMessages, type Tally } from './message-tally.ts';
import { workOnLead } from './rep.ts';

/** What a week of a team is played with. `tell` throws when the page is closing. */
export type TeamWeekParts = FakePlatforms & {
  leads: LeadSender;
  clock: SandboxClock;
  zone: string;
  outbox(): Promise<OutboxRow[]>;
  /** How many days of it; all five when absent. */
  days?: number;
  /** The machine’s clock, by which requests are signed. */
  now(): number;
  tell(step: WeekProgress['step'], done: number, of: number): void;
};

const DAYS = 5;
const LOOKS_A_DAY = 17;
/** From nine until half past five, the last time while they still work: as often as anybody would notice. */
const LOOK_EVERY_MS = 30 * MINUTE_MS;
const FIRST_LOOK_MS = 29 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** In which half-hour of a day leads come. */
const LEADS_AT = [1, 4, 9, 12];
/** How long after a lead came its rep takes it and says that they spoke, in half-hours of work; none: never. */
const HABITS: { takes?: number; contacts?: number }[] = [
  { takes: 1, contacts: 1 },
  { takes: 2, contacts: 7 },
  { takes: 3, contacts: 15 },
  { contacts: 6 },
  {},
];
const SETTLED_LOOKS = 2;
const SETTLE_LOOK_MS = 40;
/** So often it is looked whether the outbox is empty, before the next half-hour all the same. */
const SETTLE_LOOKS_MAX = 250;
const WAITING = new Set<OutboxRow['state']>(['queued', 'sending', 'retry', 'unknown']);

/** What somebody does in one half-hour of the week. */
type Deed = { lead: WeekLead; index: number; presses: FollowUpButton[]; isFirst: boolean };

/**
 * From Monday nine o’clock the clock is turned half-hour by half-hour until Friday evening. Leads come and are followed up at once, late
 * or never; what the bot begins to say meanwhile is counted, by person and by channel.
 */
export const runTeamWeek = async (parts: TeamWeekParts, stamp: number): Promise<TeamWeekReport> => {
  const { clock, zone, tell, days = DAYS } = parts;
  const week = createWeekOfLeads(stamp).slice(0, days * LEADS_AT.length);
  const monday = findNextMorning('next-monday', clock.now(), zone);
  const report: WeekReport = { sent: 0, judged: 0, reasons: 0, contacted: 0, refused: [] };
  const tally = createTally(days);
  // What waited until then is of no day of this week.
  await turnTo(clock, monday - MINUTE_MS);
  await settle(parts, tally, undefined);
  for (let look = 0; look < days * LOOKS_A_DAY; look += 1) {
    tell('turning', look, days * LOOKS_A_DAY);
    const day = Math.floor(look / LOOKS_A_DAY);
    await turnTo(clock, monday + day * DAY_MS + (look % LOOKS_A_DAY) * LOOK_EVERY_MS + FIRST_LOOK_MS);
    await settle(parts, tally, day);
    await sendLeads(parts, week, look, report);
    for (const deed of listDeeds(week, look)) await doDeed(parts, deed, report);
    await settle(parts, tally, day);
    if (report.refused.length > 1) break;
  }
  return { monday, ...report, ...sumMessages(tally, { ...parts, days }) };
};

/** Where it is that late already, it stays. */
const turnTo = async (clock: SandboxClock, at: number): Promise<void> => {
  if (at > clock.now()) await clock.turn(at);
};

const sendLeads = async (parts: TeamWeekParts, week: WeekLead[], look: number, report: WeekReport): Promise<void> => {
  const nth = LEADS_AT.indexOf(look % LOOKS_A_DAY);
  const each = nth < 0 ? undefined : week[Math.floor(look / LOOKS_A_DAY) * LEADS_AT.length + nth];
  if (each === undefined) return;
  const { id, company } = each.lead;
  const { status } = await parts.leads.send(
    { ...createLeadRequest(each.lead, parts.now()), webhookId: `msg_team_${id}` },
    company,
  );
  if (status >= 200 && status < 300) report.sent += 1;
  else report.refused.push(`${company}: ${status === 0 ? 'nobody answered' : `the intake answered ${status}`}`);
};

const listDeeds = (week: WeekLead[], look: number): Deed[] =>
  week.flatMap((lead, index): Deed[] => {
    const came = Math.floor(index / LEADS_AT.length) * LOOKS_A_DAY + (LEADS_AT[index % LEADS_AT.length] ?? 0);
    const { takes, contacts } = HABITS[index % HABITS.length] ?? {};
    const presses: FollowUpButton[] = [
      ...(takes !== undefined && look === came + takes ? (['lead.claim'] as const) : []),
      ...(contacts !== undefined && look === came + contacts ? (['lead.contacted'] as const) : []),
    ];
    return presses.length === 0 ? [] : [{ lead, index, presses, isFirst: look === came + (takes ?? contacts ?? 0) }];
  });

/** Judged with the first of it; who takes a lead is who speaks with it. */
const doDeed = async (parts: TeamWeekParts, { lead, index, presses, isFirst }: Deed, report: WeekReport) => {
  const [card] = findCards(parts.slack, [lead]);
  if (card === undefined) report.refused.push(`${lead.lead.company}: its card did not come`);
  else await workOnLead(parts, { ...card, index, judged: isFirst ? lead.judged : [], followUp: presses }, report);
};

/** Until nothing waits that is due: then what came of it is counted to this day; what came of the turn itself to none. */
const settle = async ({ outbox, clock }: TeamWeekParts, tally: Tally, day: number | undefined): Promise<void> => {
  for (let looks = 0, still = 0; looks < SETTLE_LOOKS_MAX && still < SETTLED_LOOKS; looks += 1) {
    const rows = await outbox();
    tally.see(rows, day);
    const isBusy = rows.some(({ state, dueAt }) => WAITING.has(state) && dueAt <= clock.now() + MINUTE_MS);
    still = isBusy ? 0 : still + 1;
    await setTimeout(SETTLE_LOOK_MS);
  }
};
