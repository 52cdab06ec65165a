import { setTimeout } from 'node:timers/promises';
import type { SlackPlace } from '../../fake-slack/contract.ts';
import { leadRequest } from '../../samples/lead-requests.ts';
import { sandboxOrganisation } from '../../samples/noordlicht.ts';
import { type WeekLead, weekOfLeads } from '../../samples/week-of-leads.ts';
import { Refused } from '../http.ts';
import type { LeadSender } from '../lead-sender.ts';
import type { WeekProgress, WeekReport } from '../protocol.ts';
import type { Places } from './checkin.ts';
import { type Task, workOn } from './rep.ts';

/** Plays a week of work: leads come in by the intake, reps judge, take and contact them. */
export type WeekPlayer = {
  /** Throws a Refused (409) while another week is under way. */
  play(): Promise<WeekReport>;
  /** Absent when nothing is under way. */
  progress(): WeekProgress | undefined;
  /** What is under way ends soon, by an error. */
  stop(): void;
};

/** How long a card is waited for when nothing at all is posted, ms. */
const PATIENCE_MS = 20_000;
const CARDS_WITHIN_MS = 180_000;
const LOOK_MS = 200;
/** Of a channel's newest messages. */
const LOOKED_AT_MAX = 200;

/** `now` is the machine's clock, which tells one week's leads from another's. */
export const weekPlayer = (
  { slack, teams }: Places,
  leads: LeadSender,
  { now, patienceMs = PATIENCE_MS }: { now(): number; patienceMs?: number },
): WeekPlayer => {
  const stopping = new AbortController();
  let progress: WeekProgress | undefined;
  let stamp = 0;
  const parts: Parts = {
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
  return {
    async play() {
      if (progress !== undefined) throw new Refused(409, 'A week of leads is under way already.');
      stamp = Math.max(stamp + 1, Math.floor(now() / 1000));
      try {
        return await playWeek(parts, stamp);
      } finally {
        progress = undefined;
      }
    },
    progress: () => progress,
    stop: () => stopping.abort(),
  };
};

type Parts = Places & {
  leads: LeadSender;
  now(): number;
  patienceMs: number;
  /** Throws when the page is closing. */
  tell(step: WeekProgress['step'], done: number, of: number): void;
};

const playWeek = async (parts: Parts, stamp: number): Promise<WeekReport> => {
  const report: WeekReport = { sent: 0, judged: 0, reasons: 0, contacted: 0, refused: [] };
  const sent = await sendAll(parts, weekOfLeads(stamp), report);
  const tasks = await cardsOf(parts, sent);
  const missing = sent.length - tasks.length;
  if (missing > 0) report.refused.push(`${missing} of ${sent.length} cards did not come: the outbox tells why`);
  for (const [done, task] of tasks.entries()) {
    parts.tell('working', done, tasks.length);
    await workOn(parts, task, report);
    if (isHopeless(report)) break;
  }
  return report;
};

// Two who waited in vain are enough to know that the bot does not answer.
const isHopeless = ({ refused }: WeekReport): boolean => refused.length > 1;

const sendAll = async ({ leads, now, tell }: Parts, week: WeekLead[], report: WeekReport): Promise<WeekLead[]> => {
  const sent: WeekLead[] = [];
  for (const each of week) {
    const { id, company } = each.lead;
    tell('sending', sent.length, week.length);
    // An id of its own: that of an ordinary sample may come again after a restart.
    const { status } = await leads.send({ ...leadRequest(each.lead, now()), webhookId: `msg_week_${id}` }, company);
    if (status >= 200 && status < 300) sent.push(each);
    else report.refused.push(`${company}: ${status === 0 ? 'nobody answered' : `the intake answered ${status}`}`);
    if (isHopeless(report)) break;
  }
  report.sent = sent.length;
  return sent;
};

/** The cards of these leads, once all stand in their channels, or as many as came. */
const cardsOf = async ({ slack, patienceMs, tell }: Parts, sent: WeekLead[]): Promise<Task[]> => {
  let tasks = standing(slack, sent);
  let posted = lastPost(slack);
  let still = 0;
  for (
    let waited = 0;
    tasks.length < sent.length && waited < CARDS_WITHIN_MS && still < patienceMs;
    waited += LOOK_MS
  ) {
    tell('cards', tasks.length, sent.length);
    await setTimeout(LOOK_MS);
    tasks = standing(slack, sent);
    // Another week's thread lines may go first: as long as anything is posted, the cards are coming.
    const newest = lastPost(slack);
    still = newest === posted ? still + LOOK_MS : 0;
    posted = newest;
  }
  return tasks;
};

/** By the address of the lead in the CRM, which every card has. */
const standing = (slack: SlackPlace, sent: WeekLead[]): Task[] => {
  const messages = sandboxOrganisation.channels
    .filter(({ purpose }) => purpose === 'sales')
    .flatMap(({ id }) => slack.messages(id).slice(-LOOKED_AT_MAX))
    .map(({ channel, ts, blocks }) => ({ channel, ts, content: JSON.stringify(blocks ?? []) }));
  return sent.flatMap((lead, place) => {
    const address = JSON.stringify(lead.lead.url);
    const found = messages.find(({ content }) => content.includes(address));
    return found === undefined ? [] : [{ ...lead, channel: found.channel, ts: found.ts, place }];
  });
};

/** When Slack last took a post; its calls' arguments are of no concern. */
const lastPost = (slack: SlackPlace): number | undefined =>
  slack.calls().findLast(({ method, answer }) => method === 'chat.postMessage' && answer === 'ok')?.at;
