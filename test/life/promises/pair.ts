import { DAY_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { addDays, getLocalDate } from '../../../src/domain/working-time.ts';
import type { Living } from '../living.ts';

/** So soon that its end is near from the beginning. */
const ENDS_DAYS = 12;

/** The teams promise each other something: proposed, edited, withdrawn, signed, kept, and replaced. */
export async function livePromises({ cast, now, turn, do: let_ }: Living): Promise<void> {
  const today = getLocalDate(now(), cast.organisation.zone);
  const filled = { sqls: '40', hours: '4', attempts: '3', weekly: '5000', until: addDays(today, ENDS_DAYS) };
  for (const person of ['pq-chief', 'pq-head']) await let_(person, { kind: 'room.switched-on', room: 'promises' });
  await let_('pq-rep', { kind: 'pair.asked' });
  await let_('pq-chief', { kind: 'pair.propose-asked' });
  await let_('pq-chief', { kind: 'pair.proposed', ...filled });
  await let_('pq-head', { kind: 'pair.withdrawn', version: 1 });
  await let_('pq-head', { kind: 'pair.proposed', version: 1, ...filled, sqls: '30' });
  await let_('pq-rep', { kind: 'pair.opened', version: 2 });
  await let_('pq-chief', { kind: 'pair.signed', version: 2 });
  await turn(DAY_MS);
  await turn(MINUTE_MS);
  for (const person of ['pq-chief', 'pq-head']) await let_(person, { kind: 'pair.kept', version: 2 });
  await let_('pq-head', { kind: 'pair.proposed', version: 2, ...filled, sqls: '50' });
}
