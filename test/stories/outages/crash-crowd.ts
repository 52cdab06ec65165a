import { PERHAPS_SENT } from '../../../src/domain/deliveries/delivery.ts';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { VERDICTS, type Verdict } from '../../../src/domain/leads/verdict.ts';
import type { OutboxLine, Store } from '../../../src/store/store.ts';
import { REPS } from '../../world/platforms/lasting-platforms.ts';
import { type Running, sleep } from '../../world/process.ts';
import type { RestartingBot } from '../../world/restarts.ts';

const LABELS = { good: '👍 Goed', fair: '👌 Redelijk', poor: '👎 Zwak' };
const PAUSE_MS = 10;
const TAPPING = 3;

/** What people were told is kept: leads answered 202, verdicts answered 200. */
export type Acknowledged = { leads: number[]; verdicts: { lead: number; rep: string; verdict: Verdict }[] };

export type Crowd = {
  acknowledged: Acknowledged;
  /** Leads arrive and reps tap until it is called off. */
  work(bot: Running): { callOff(): Promise<void> };
};

/** Marketing and sales, who do everything once and go on whatever happens. */
export function createCrowd(restarting: RestartingBot): Crowd {
  const acknowledged: Acknowledged = { leads: [], verdicts: [] };
  const tapped = new Set<string>();
  let next = 0;

  const send = async (bot: Running): Promise<void> => {
    const n = next++;
    if ((await restarting.sendLead(n, bot.address)) === 202) acknowledged.leads.push(n);
  };
  const tap = async (rep: string): Promise<void> => {
    const untapped = [...restarting.leadCards()].filter(([lead]) => !tapped.has(`${rep}/${lead}`));
    const [lead, [card]] = pick(untapped) ?? [0, []];
    const verdict = pick(VERDICTS);
    if (card === undefined || verdict === undefined) return;
    tapped.add(`${rep}/${lead}`);
    // A card that was judged often enough shows no buttons any more: then nothing is sent.
    const status = await restarting.platform.tap(rep, card.id, LABELS[verdict]).catch(() => 0);
    if (status === 200) acknowledged.verdicts.push({ lead, rep, verdict });
  };

  return {
    acknowledged,
    work: (bot) => {
      let isOver = false;
      const repeat = async (deed: () => Promise<void>): Promise<void> => {
        for (; !isOver; await sleep(PAUSE_MS)) await deed();
      };
      const all = [repeat(() => send(bot)), ...REPS.slice(0, TAPPING).map((rep) => repeat(() => tap(rep)))];
      return {
        callOff: async () => {
          isOver = true;
          await Promise.all(all);
        },
      };
    },
  };
}

/** What somebody was told is kept and is not. */
export async function findLost(restarting: RestartingBot, store: Store, acknowledged: Acknowledged): Promise<string[]> {
  const cards = restarting.leadCards();
  const leads = acknowledged.leads.filter((n) => !cards.has(n)).map((n) => `lead ${n} has no card`);
  const verdicts = await Promise.all(
    acknowledged.verdicts.map(async ({ lead, rep, verdict }) => {
      const found = await store.reads.judgement('noordlicht', deriveLeadId('noordlicht', `crm-${lead}`), rep);
      return found?.verdict === verdict ? [] : [`${rep} said ${verdict} of ${lead}, and ${found?.verdict} is kept`];
    }),
  );
  return [...leads, ...verdicts.flat()];
}

/** Posts, lines and direct messages that are not with the platform, and were not given up as perhaps there. */
export async function findUndelivered(store: Store): Promise<OutboxLine[]> {
  const lines = await store.outbox.lines(100_000);
  return lines.filter(({ kind, state, reason }) => kind !== 'update' && state !== 'sent' && reason !== PERHAPS_SENT);
}

/** How many posts Slack accepted though it had them already. It shows one message for one id, so its calls are counted. */
export function countRepeats({ platform }: RestartingBot): number {
  const accepted = platform.calls().filter(({ name, answer }) => name === 'chat.postMessage' && answer === 'ok');
  return accepted.length - new Set(accepted.map(({ id }) => id)).size;
}

/** Cards that stand in their channel more than once. */
export function findDoubles(restarting: RestartingBot): number[] {
  return [...restarting.leadCards()].filter(([, messages]) => messages.length > 1).map(([n]) => n);
}

function pick<Thing>(things: readonly Thing[]): Thing | undefined {
  return things[Math.floor(Math.random() * things.length)];
}
