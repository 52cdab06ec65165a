import type { Ledger } from '../crowd/ledger.ts';
import { groupBy } from './group.ts';
import type { Kept } from './kept.ts';
import type { Standing } from './standing.ts';

/** Cards that stand before one that was acknowledged before they were even sent, in the same channel. `late`: sent when somebody asked. */
export function findOutOfOrder({ leads }: Ledger, standing: Standing[], late = new Set<string>()): string[] {
  const inTime = listFirstCards(standing).filter(({ id }) => !late.has(id));
  const lanes = groupBy(inTime, ({ platform, lane }) => `${platform} ${lane}`);
  return [...lanes].flatMap(([lane, cards]) => {
    /** The earliest moment at which any card further down was acknowledged. */
    let earliest = { toldAt: Number.POSITIVE_INFINITY, lead: -1 };
    return cards.toReversed().flatMap(({ lead }) => {
      const { sentAt = 0, toldAt = Number.POSITIVE_INFINITY } = leads.get(lead) ?? {};
      const isLate = earliest.toldAt < sentAt;
      const found = isLate
        ? [`in ${lane} lead ${lead} stands before ${earliest.lead}, which was acknowledged before`]
        : [];
      if (toldAt < earliest.toldAt) earliest = { toldAt, lead };
      return found;
    });
  });
}

/** What is decided at the same time may be kept in either order. */
const TOGETHER_MS = 10_000;

/** The same by the outbox alone, for everything of a lane that is posted: what was queued later stands later. */
export function findQueueJumpers({ deliveries }: Kept, late = new Set<string>()): string[] {
  const sent = deliveries.filter(
    ({ kind, state, sent_message: id }) => kind !== 'update' && state === 'sent' && id !== null && !late.has(id),
  );
  const lanes = groupBy(sent, ({ lane }) => lane);
  return [...lanes].flatMap(([lane, queued]) => {
    let newest = { message: 0, queuedAt: 0 };
    return queued.flatMap(({ id, sent_message: message, queued_at: queuedAt }) => {
      const isLate = Number(message) < newest.message && newest.queuedAt + TOGETHER_MS < queuedAt;
      if (Number(message) > newest.message) newest = { message: Number(message), queuedAt };
      return isLate ? [`in ${lane} message ${id} stands before one that was queued earlier`] : [];
    });
  });
}

/** Of each lead the first card on each platform, oldest first. */
export function listFirstCards(standing: Standing[]): (Standing & { lead: number })[] {
  const seen = new Set<string>();
  return standing.flatMap((message) => {
    const lead = /Nummer (\d+) BV/.exec(message.says)?.[1];
    const name = `${message.platform} ${lead}`;
    if (lead === undefined || message.isReply || seen.has(name)) return [];
    seen.add(name);
    return [{ ...message, lead: Number(lead) }];
  });
}
