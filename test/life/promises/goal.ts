import { derivePromiseId } from '../../../src/domain/promises/agreement/agreement.ts';
import { MINUTE_MS } from '../../../src/domain/time.ts';
import { addDays, getLocalDate } from '../../../src/domain/working-time.ts';
import type { Living } from '../living.ts';

const DAYS = 30;

/** A mission is written; goals are set, shared, looked at and stopped; somebody new is introduced to them. */
export async function liveGoals({ cast, now, commit, turn, do: let_ }: Living): Promise<void> {
  const { id: organisation, zone } = cast.organisation;
  const today = getLocalDate(now(), zone);
  await let_('pq-chief', { kind: 'mission.form-asked' });
  await let_('pq-chief', { kind: 'mission.set', version: 0, words: cast.word('pq-chief', 'missie') });
  await let_('pq-head', { kind: 'mission.set', version: 1, words: cast.word('pq-head', 'missie') });
  const days = { from: today, to: addDays(today, DAYS) };
  const filled = { kind: 'goal.set' as const, figure: 'handed-over' as const, target: '60', ...days };
  await let_('pq-chief', { kind: 'goal.form-asked' });
  const ids = [1, 2].map((asked) => derivePromiseId('goal', organisation, 'pq-chief', asked));
  for (const asked of [1, 2])
    await let_('pq-chief', { ...filled, asked, name: cast.word('pq-chief', 'doel'), whose: 'both' });
  await let_('pq-rep', { kind: 'goal.listed' });
  await commit({ kind: 'newcomers.noted', organisation, people: ['pq-rep'], at: now() });
  await turn(MINUTE_MS);
  for (const goal of ids) await let_('pq-head', { kind: 'goal.shared', goal });
  await let_('pq-head', { kind: 'goal.stopped', goal: ids[0] ?? '' });
}
