import { PERHAPS_SENT } from '../../src/domain/deliveries/delivery.ts';
import type { Ledger, Told } from '../crowd/ledger.ts';
import type { Double } from './doubles.ts';
import { isWaiting, type Kept, type KeptDelivery } from './kept.ts';

/** Where a card is missing. */
export type Losses = {
  /** Said to be kept and is not; said to be posted and does not stand; still waiting, or given up. */
  lost: string[];
  /** Perhaps sent, and nobody can look: a manager was told, and it is posted anew when somebody asks (Teams). */
  inDoubt: KeptDelivery[];
};

/** `there`: what stands on either platform, by its id. `doubles`: of one copy the bot knows nothing. */
export function findLosses({ told }: Ledger, kept: Kept, there: Set<string>, doubles: Double[]): Losses {
  const inDoubt = kept.deliveries.filter(({ state, reason }) => state === 'refused' && reason === PERHAPS_SENT);
  const doubted = new Set([
    ...inDoubt.map(({ platform, subject }) => `${platform} ${subject}`),
    ...doubles.map(({ lane, lead }) => `${lane.split(' ')[0]} ${nameLead(kept, lead)}`),
  ]);
  /** An emoji under a card of which nobody can look up where it stands says nothing to the bot. */
  const isOnDoubted = ({ traffic, on, lead }: Told): boolean =>
    traffic === 'reaction' && doubted.has(`${on} ${nameLead(kept, lead)}`);
  return {
    lost: [
      ...told
        .filter((each) => !each.isKept(kept) && !isOnDoubted(each))
        .map(({ on, what }) => `${what} (${on}) is not kept`),
      ...findCardless({ told }, kept),
      ...kept.deliveries.flatMap((delivery) => {
        const { id, kind, subject, platform, state, reason, sent_message: message } = delivery;
        const name = `${kind} ${id} on ${platform} (${subject})`;
        if (isWaiting(delivery)) return [`${name} still waits: ${state}, ${reason ?? ''}`];
        if (state === 'expired' || (state === 'refused' && !isExcused(delivery)))
          return [`${name} was ${state}: ${reason}`];
        return kind !== 'update' && message !== null && !there.has(message) ? [`${name} does not stand`] : [];
      }),
    ],
    inDoubt,
  };
}

/** A lead of which nothing was ever to be posted. */
function findCardless({ told }: Pick<Ledger, 'told'>, { leads, deliveries }: Kept): string[] {
  const posted = new Set(
    deliveries.filter(({ kind }) => kind === 'post').map(({ platform, subject }) => `${platform} ${subject}`),
  );
  return told
    .filter(({ traffic }) => traffic === 'lead')
    .flatMap(({ what, lead }) => {
      const subject = nameLead({ leads }, lead);
      return (['slack', 'teams'] as const)
        .filter((platform) => subject !== undefined && !posted.has(`${platform} ${subject}`))
        .map((platform) => `${what} has no card on ${platform}`);
    });
}

/** Nobody misses what there was nothing left to show of. */
function isExcused({ reason }: KeptDelivery): boolean {
  return reason === PERHAPS_SENT || reason === 'nothing left to show';
}

/** The subject of a lead's card, as it is kept. */
function nameLead({ leads }: Pick<Kept, 'leads'>, n: number | undefined): string | undefined {
  const lead = leads.get(`crm-${n}`)?.id;
  return lead === undefined ? undefined : JSON.stringify({ kind: 'lead', lead });
}
