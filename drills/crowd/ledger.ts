import type { Kept } from '../verdict/kept.ts';

/** The ways by which something comes to the bot. */
export const TRAFFIC = ['lead', 'tap', 'contact', 'reaction', 'command', 'form', 'round', 'answer'] as const;
export type Traffic = (typeof TRAFFIC)[number];

/** Something the bot said it had kept, and how to see that it has. */
export type Told = {
  traffic: Traffic;
  on: 'slack' | 'teams' | 'intake';
  what: string;
  /** The lead it is about, by its number. */
  lead?: number;
  isKept(kept: Kept): boolean;
};

/** When a lead was first sent and when it was acknowledged, by the machine's clock. */
export type LeadTimes = { channel: number; sentAt: number; toldAt?: number };

/** What the crowd was told, and what nobody answered for. */
export type Ledger = {
  told: Told[];
  leads: Map<number, LeadTimes>;
  /** Attempts that were not acknowledged. */
  unanswered: Map<Traffic, number>;
  /** How much was acknowledged. */
  count(traffic?: Traffic): number;
  tell(told: Told): void;
  miss(traffic: Traffic): void;
};

export function openLedger(): Ledger {
  const told: Told[] = [];
  const unanswered = new Map<Traffic, number>();
  const counts = new Map<Traffic, number>();
  return {
    told,
    leads: new Map(),
    unanswered,
    count: (traffic) => (traffic === undefined ? told.length : (counts.get(traffic) ?? 0)),
    tell: (one) => {
      told.push(one);
      raise(counts, one.traffic);
    },
    miss: (traffic) => raise(unanswered, traffic),
  };
}

function raise(counts: Map<Traffic, number>, traffic: Traffic): void {
  counts.set(traffic, (counts.get(traffic) ?? 0) + 1);
}
