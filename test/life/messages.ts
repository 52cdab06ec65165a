import { deriveFindingId } from '../../src/domain/findings/finding.ts';
import { DAY_MS, HOUR_MS } from '../../src/domain/time.ts';
import { bringHalves } from './halves.ts';
import type { Living } from './living.ts';

/**
 * On a Sunday colleagues thank each other. On Monday some of it comes, several things in a bundle; one's goes nowhere, and another's
 * is still on its way when the day of a third is full, so that more waits.
 */
export async function leaveMessages(living: Living): Promise<void> {
  const { cast, turn, do: let_ } = living;
  const organisation = cast.organisation.id;
  const monday = findMonday(living.now());
  await turn(Math.max(0, monday - DAY_MS - living.now()));
  for (const [place, to] of ['pq-fourth', 'pq-teamser', 'pq-marketer', 'pq-second'].entries())
    for (const asked of [10 * place + 11, 10 * place + 12]) await thank(living, to, asked);
  const [workspace] = cast.organisation.workspaces.filter(({ platform }) => platform === 'teams');
  if (workspace === undefined) throw new Error('the cast is not on Teams');
  await living.commit({
    kind: 'workspace.paused',
    organisation,
    workspace,
    reason: 'invalid_client',
    at: living.now(),
  });
  await turn(monday - living.now());
  await bringHalves(living);
  for (let asked = 61; asked < 66; asked += 1) await thank(living, 'pq-rep', asked);
  const done = { finding: '', words: cast.word('besluit', 'actie'), state: 'done', why: '' } as const;
  await let_('pq-head', { kind: 'action.recorded', asked: 7, about: 'topic:price', ...done });
  const sent = { kind: 'thanks', thanks: deriveFindingId('thanks', organisation, 'pq-writer', 61) };
  await let_('pq-rep', { kind: 'message.opened', subject: JSON.stringify(sent) });
  await let_('pq-rep', { kind: 'link.asked' });
}

/** At 9:00 UTC, when all of the cast work. */
function findMonday(now: number): number {
  const today = Math.floor(now / DAY_MS) * DAY_MS;
  const days = (8 - new Date(now).getUTCDay()) % 7 || 7;
  return today + days * DAY_MS + 9 * HOUR_MS;
}

async function thank({ cast, do: let_ }: Living, to: string, asked: number): Promise<void> {
  const words = cast.word('pq-writer', 'dank');
  await let_('pq-writer', { kind: 'thanks.given', asked, to: `person:${to}`, words, mayBeShown: false });
}
