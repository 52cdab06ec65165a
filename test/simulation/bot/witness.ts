import {
  chooseLane,
  type Delivery,
  OWN_FAILURES_MAX,
  UNKNOWN_HOLDS_MS,
} from '../../../src/domain/deliveries/delivery.ts';
import type { Change } from '../../../src/store/change.ts';
import { asChat } from '../../store/makers.ts';
import type { SimulatedClock } from '../machine/clock.ts';
import type { StoreWitness } from './faulty-store.ts';

type Claim = { lane: string; at: number; turns: number; intervalMs: number; burst: number };

/** What the simulation saw of the database, to judge by. */
export type Witness = StoreWitness & {
  /** All that was ever taken to be sent, by its key. */
  deliveries: Map<string, Delivery>;
  /** How many cards of a lead went to a channel: one that moved may come back. By `writePlace`. */
  cards: Map<string, Set<number>>;
  claims: Claim[];
  /** Leads that were kept. */
  leads: Set<string>;
  /** Platform's message → delivery. */
  sent: Map<string, Delivery>;
  /** When the bot kept that a channel is to be waited for, by the channel. */
  waits: { channel: string; at: number }[];
  /** Lanes in which somebody was let pass. */
  passed: Set<string>;
  kills: number;
  databaseTroubles: number;
  /** How often the machine's clock was turned. */
  turns: number;
};

export function createWitness(clock: SimulatedClock): Witness {
  const witness: Witness = {
    deliveries: new Map(),
    cards: new Map(),
    claims: [],
    leads: new Set(),
    sent: new Map(),
    waits: [],
    passed: new Set(),
    kills: 0,
    databaseTroubles: 0,
    turns: 0,
    claimed: (deliveries) => {
      for (const delivery of deliveries) {
        witness.deliveries.set(delivery.key, delivery);
        noticeCard(witness, delivery);
        const { lane, ...pace } = findLane(delivery);
        witness.claims.push({ lane, at: clock.now(), turns: witness.turns, ...pace });
      }
    },
    kept: (changes, kept) => {
      if (kept === 'kept') for (const change of changes) notice(witness, change, clock.trueNow());
    },
  };
  return witness;
}

export function findLane({ kind, target, subject }: Delivery) {
  return chooseLane(kind, target, subject);
}

function notice(witness: Witness, change: Change, at: number): void {
  if (change.kind === 'lead.added') witness.leads.add(change.lead.id);
  if (change.kind === 'delivery.overtaken' && change.sent) witness.sent.set(change.sent.message, change.delivery);
  if (change.kind !== 'delivery.ended') return;
  const { delivery, result } = change;
  if (result.kind === 'retry' && result.isRateLimit) witness.waits.push({ channel: asChat(delivery.target).id, at });
  if (result.kind === 'sent') witness.sent.set(result.message, delivery);
  const mayPass = delivery.attempts >= OWN_FAILURES_MAX || change.at - delivery.queuedAt > UNKNOWN_HOLDS_MS;
  if (result.kind === 'retry' && mayPass) witness.passed.add(findLane(delivery).lane);
}

/** Where a lead's card stands, as one text. */
export function writePlace(lead: string, channel: string): string {
  return `${lead} in ${channel}`;
}

/** Before it moves: its row says later only where it has moved to. */
function noticeCard({ cards }: Witness, { id, kind, subject, target }: Delivery): void {
  if (kind !== 'post' || subject.kind !== 'lead') return;
  const place = writePlace(subject.lead, asChat(target).id);
  cards.set(place, (cards.get(place) ?? new Set()).add(id));
}
