import { setTimeout } from 'node:timers/promises';
import type { FakeSlack } from '../../fake-slack/contract.ts';
import { createLeadRequest } from '../../samples/lead-requests.ts';
import { createWeekOfLeads, type WeekLead } from '../../samples/week-of-leads.ts';
import { PageRefusal } from '../http.ts';
import type { LeadSender } from '../lead-sender.ts';
import type { TeamWeekReport, WeekProgress, WeekReport } from '../protocol.ts';
import type { FakePlatforms } from './checkin.ts';
import { findCards } from './find-cards.ts';
import { type LeadTask, workOnLead } from './rep.ts';
import { runTeamWeek, type TeamWeekParts } from './team-week.ts';

/** Plays a week of work: leads come in by the intake, reps judge, take and contact them. */
export type WeekPlayer = {
  /** Throws a PageRefusal (409) while another week is under way. */
  play(): Promise<WeekReport>;
  /** The same, half-hour by half-hour, where the clock can be turned: with reminders. */
  playTeam(team: Pick<TeamWeekParts, 'clock' | 'zone' | 'outbox'>): Promise<TeamWeekReport>;
  /** Absent when nothing is under way. */
  progress(): WeekProgress | undefined;
  /** Ends a week that is under way: its `play` rejects. */
  stop(): void;
};

/** How long the player waits for cards while nothing at all is posted, ms. */
const PATIENCE_MS = 20_000;
const CARDS_WITHIN_MS = 180_000;
const LOOK_MS = 200;

/** `now` is the machine's clock, which tells one week's leads from another's. */
export const createWeekPlayer = (
  { slack, teams }: FakePlatforms,
  leads: LeadSender,
  { now, patienceMs = PATIENCE_MS }: { now(): number; patienceMs?: number },
): WeekPlayer => {
  const stopping = new AbortController();
  let progress: WeekProgress | undefined;
  let stamp = 0;
  const parts: WeekParts = {
    slack,
    teams,
    leads,
    now,
    patienceMs,
    tell(step, done, of) {
      stopping.signal.throwIfAborted();
      progress = { step, done, of };
    },
  };
  const playAlone = async <Report>(play: (stamp: number) => Promise<Report>): Promise<Report> => {
    if (progress !== undefined) throw new PageRefusal(409, 'A week of leads is under way already.');
    stamp = Math.max(stamp + 1, Math.floor(now() / 1000));
    try {
      return await play(stamp);
    } finally {
      progress = undefined;
    }
  };
  return {
    play: () => playAlone((of) => playWeek(parts, of)),
    playTeam: (team) => playAlone((of) => runTeamWeek({ ...parts, ...team }, of)),
    progress: () => progress,
    stop: () => stopping.abort(),
  };
};

type WeekParts = FakePlatforms & {
  leads: LeadSender;
  now(): number;
  patienceMs: number;
  /** Throws when the page is closing. */
  tell(step: WeekProgress['step'], done: number, of: number): void;
};

const playWeek = async (parts: WeekParts, stamp: number): Promise<WeekReport> => {
  const report: WeekReport = { sent: 0, judged: 0, reasons: 0, contacted: 0, refused: [] };
  const sent = await sendLeads(parts, createWeekOfLeads(stamp), report);
  const tasks = await waitForCards(parts, sent);
  const missing = sent.length - tasks.length;
  if (missing > 0) report.refused.push(`${missing} of ${sent.length} cards did not come: the outbox tells why`);
  for (const [done, task] of tasks.entries()) {
    parts.tell('working', done, tasks.length);
    await workOnLead(parts, task, report);
    if (isHopeless(report)) break;
  }
  return report;
};

// Two failures are enough to know that the bot does not answer.
const isHopeless = ({ refused }: WeekReport): boolean => refused.length > 1;

const sendLeads = async (
  { leads, now, tell }: WeekParts,
  week: WeekLead[],
  report: WeekReport,
): Promise<WeekLead[]> => {
  const sent: WeekLead[] = [];
  for (const each of week) {
    const { id, company } = each.lead;
    tell('sending', sent.length, week.length);
    // The ids of ordinary samples may come again after a restart, so a week has ids of its own.
    const { status } = await leads.send(
      { ...createLeadRequest(each.lead, now()), webhookId: `msg_week_${id}` },
      company,
    );
    if (status >= 200 && status < 300) sent.push(each);
    else report.refused.push(`${company}: ${status === 0 ? 'nobody answered' : `the intake answered ${status}`}`);
    if (isHopeless(report)) break;
  }
  report.sent = sent.length;
  return sent;
};

/** The cards of these leads, once all stand in their channels, or as many as came. */
const waitForCards = async ({ slack, patienceMs, tell }: WeekParts, sent: WeekLead[]): Promise<LeadTask[]> => {
  let tasks = findCards(slack, sent);
  let posted = findLastPost(slack);
  let still = 0;
  for (
    let waited = 0;
    tasks.length < sent.length && waited < CARDS_WITHIN_MS && still < patienceMs;
    waited += LOOK_MS
  ) {
    tell('cards', tasks.length, sent.length);
    await setTimeout(LOOK_MS);
    tasks = findCards(slack, sent);
    // Another week's thread lines may go first: as long as anything is posted, the cards are coming.
    const newest = findLastPost(slack);
    still = newest === posted ? still + LOOK_MS : 0;
    posted = newest;
  }
  return tasks;
};

/** When Slack last accepted a post, ms. */
const findLastPost = (slack: FakeSlack): number | undefined =>
  slack.calls().findLast(({ method, answer }) => method === 'chat.postMessage' && answer === 'ok')?.at;
