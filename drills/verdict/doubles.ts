import type { Kept } from './kept.ts';
import type { Standing } from './standing.ts';

/** A message that stands more often than once, by the kill before its last copy. */
export type Double = { kill: number; lane: string; lead?: number };

/** `kills`: when each was, by the clock of the drill. */
export function findDoubles(standing: Standing[], kills: number[], { deliveries }: Pick<Kept, 'deliveries'>): Double[] {
  const first = new Map<string, Standing>();
  // What names a lead in its channel and is no card: nobody has it, and it waits too long.
  const others = new Set(deliveries.flatMap(({ subject, sent_message: id }) => (isCard(subject) ? [] : [id])));
  return standing.flatMap((message) => {
    const name = nameOf(message);
    if (name === undefined || (message.platform === 'teams' && others.has(message.id))) return [];
    if (!first.has(name)) {
      first.set(name, message);
      return [];
    }
    const kill = kills.findLastIndex((at) => at <= message.at);
    const lead = /Nummer (\d+) BV/.exec(message.says)?.[1];
    const lane = `${message.platform} ${message.lane}`;
    return [{ kill, lane, ...(lead !== undefined && { lead: Number(lead) }) }];
  });
}

function isCard(subject: string): boolean {
  return (JSON.parse(subject) as { kind: string }).kind === 'lead';
}

/** What is said twice by the bot's own doing, not in two copies: the same subject queued twice for one lane. */
export function findTwiceDue({ deliveries }: Kept): string[] {
  const once = new Set(['lead', 'digest', 'month', 'invitation', 'draft', 'summary', 'greeting']);
  const seen = new Set<string>();
  return deliveries.flatMap(({ kind, subject, lane }) => {
    if (kind === 'update' || kind === 'line') return [];
    if (!once.has((JSON.parse(subject) as { kind: string }).kind)) return [];
    const name = `${subject} in ${lane}`;
    if (seen.has(name)) return [`${name} is due twice`];
    seen.add(name);
    return [];
  });
}

/** Slack keeps our id of it; on Teams a card is known by its lead, and lines of a thread say the same about many. */
function nameOf({ platform, lane, key, says, isReply }: Standing): string | undefined {
  if (platform === 'slack') return key;
  return isReply || !/Nummer \d+ BV/.test(says) ? undefined : `${lane} ${/Nummer \d+ BV/.exec(says)?.[0]}`;
}
