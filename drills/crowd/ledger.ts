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
  tell(told: Told): void;
  miss(traffic: Traffic): void;
};

export function openLedger(): Ledger {
  const told: Told[] = [];
  const unanswered = new Map<Traffic, number>();
  return {
    told,
    leads: new Map(),
    unanswered,
    tell: (one) => void told.push(one),
    miss: (traffic) => void unanswered.set(traffic, (unanswered.get(traffic) ?? 0) + 1),
  };
}
