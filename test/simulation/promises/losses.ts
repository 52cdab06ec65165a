import { PERHAPS_SENT } from '../../../src/domain/deliveries/delivery.ts';
import type { OutboxLine } from '../../../src/store/store.ts';
import { asChat } from '../../store/makers.ts';
import { deriveId, writeCompany } from '../people.ts';
import type { Broken, Judged } from './all.ts';

/** What was acknowledged is kept, and what is kept is brought or known to be in doubt. */
export function findLosses({ history, world, people }: Judged, lines: OutboxLine[]): Broken[] {
  const { witness, slack } = world;
  const lost = [...people.acknowledged].filter((n) => !witness.leads.has(deriveId(n)));
  const wordless = people.emptyWords.filter(
    ({ user, privately }) => privately < 0 || !isExcused(readPrivate(world, user), privately),
  );
  const cards = [...people.acknowledged].flatMap((n) => findCardLosses(n, history.platforms, lines, world));
  const standing = new Set(
    slack.messages().flatMap(({ metadata }) => String(metadata?.event_payload['delivery'] ?? '')),
  );
  const vanished = [...witness.sent.values()].filter(
    ({ key, kind, target }) => asChat(target).platform === 'slack' && kind !== 'update' && !standing.has(key),
  );
  return [
    ...lost.map((n) => ({ promise: 'kept', how: `lead ${n} was acknowledged and is not there` })),
    ...wordless.map(({ what, user }) => ({
      promise: 'kept',
      how: `${what} by ${user} was acknowledged and is not there`,
    })),
    ...cards,
    ...vanished.map(({ id }) => ({ promise: 'brought', how: `delivery ${id} is kept as sent and stands nowhere` })),
  ];
}

/** They were told that it failed; or nobody could tell them: the bot was killed, or what it says did not come through. */
function isExcused({ isTold, isSilenced }: { isTold: number; isSilenced: boolean }, before: number): boolean {
  return isTold > before || isSilenced;
}

function readPrivate({ slack, witness, moods }: Judged['world'], user: string) {
  const isSilenced = witness.kills > 0 || moods.haveStruck('slack');
  return { isTold: slack.countPrivate(user), isSilenced };
}

function findCardLosses(n: number, platforms: string, lines: OutboxLine[], world: Judged['world']): Broken[] {
  const subject = JSON.stringify({ kind: 'lead', lead: deriveId(n) });
  const wanted = platforms === 'both' ? ['slack', 'teams'] : [platforms];
  return wanted.flatMap((platform) => {
    // Where a lead has moved, another card is left where it stood.
    const cards = lines.filter(
      (line) => line.kind === 'post' && line.subject === subject && line.target.startsWith(platform),
    );
    const card = cards.find(({ state }) => state !== 'sent') ?? cards[0];
    if (card === undefined) return [{ promise: 'kept', how: `lead ${n} has no card in the outbox of ${platform}` }];
    if (card.state === 'sent')
      return isShown(n, platform, world)
        ? []
        : [{ promise: 'brought', how: `the card of lead ${n} stands nowhere on ${platform}` }];
    // Teams shows nobody what arrived: there alone a doubt is never cleared up.
    const isDoubted =
      platform === 'teams' && card.state === 'refused' && card.reason === PERHAPS_SENT && mayDoubt(world);
    return isDoubted
      ? []
      : [{ promise: 'brought', how: `the card of lead ${n} is ${card.state} on ${platform}: ${card.reason}` }];
  });
}

function isShown(n: number, platform: string, { slack, teams }: Judged['world']): boolean {
  if (platform === 'slack') return slack.messages().some(({ text }) => text.includes(writeCompany(n)));
  return teams.messages().some(({ summary }) => summary?.includes(writeCompany(n)));
}

/** Something was under way when the bot was killed or lost sight of it, or Teams or the network did not answer as they do. */
function mayDoubt({ witness, moods }: Judged['world']): boolean {
  return witness.kills + witness.databaseTroubles + witness.turns > 0 || moods.haveStruck('teams');
}
