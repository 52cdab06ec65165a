import { SECOND_MS } from '../../src/domain/time.ts';
import type { Ledger } from '../crowd/ledger.ts';
import type { Standing } from './standing.ts';

/** How long after its acknowledgement each lead's card stood, ms, in order of length. `aheadMs`: the drill's clock before the crowd's. */
export function listWaits({ leads }: Ledger, standing: Standing[], aheadMs: number): number[] {
  const cards = standing.flatMap(({ says, at, isReply }) => {
    const lead = isReply ? undefined : /Nummer (\d+) BV/.exec(says)?.[1];
    const toldAt = lead === undefined ? undefined : leads.get(Number(lead))?.toldAt;
    return toldAt === undefined ? [] : [Math.max(0, at - aheadMs - toldAt)];
  });
  return cards.sort((one, other) => one - other);
}

export function sumUpWaits(waits: number[]): string {
  const at = (share: number): string =>
    `${((waits[Math.floor((waits.length - 1) * share)] ?? 0) / SECOND_MS).toFixed(1)} s`;
  return `half within ${at(0.5)}, 99 of 100 within ${at(0.99)}, all within ${at(1)}`;
}
