import { derivePromiseId, planAgreementReminder } from '../../../src/domain/promises/agreement/agreement.ts';
import { DAY_MS, HOUR_MS } from '../../../src/domain/time.ts';
import { addDays, getLocalDate } from '../../../src/domain/working-time.ts';
import type { Living } from '../living.ts';

/** It begins in an afternoon and ends on a morning, in working hours. */
const NIGHT_MS = 16 * HOUR_MS;

/** The teams agree on who does what by when: noted, reminded of, done, and dropped. */
export async function liveAgreements({ cast, now, turn, do: let_ }: Living): Promise<void> {
  const { id: organisation, zone, hours } = cast.organisation;
  const today = getLocalDate(now(), zone);
  let lastDay = today;
  while (planAgreementReminder(lastDay, today, hours) === undefined) lastDay = addDays(lastDay, 1);
  const remindOn = planAgreementReminder(lastDay, today, hours) ?? today;
  const owners = { sales: ['pq-rep'], marketing: ['pq-marketer'] };
  const agreed = { kind: 'agreement.made' as const, ...owners, lastDay };
  await let_('pq-second', { kind: 'agreement.form-asked' });
  const [first, second] = [1, 2].map((asked) => derivePromiseId('agreement', organisation, 'pq-second', asked));
  await let_('pq-second', { ...agreed, asked: 1, what: cast.word('pq-second', 'werkafspraak') });
  await let_('pq-second', { ...agreed, asked: 2, what: cast.word('pq-second', 'werkafspraak') });
  await let_('pq-rep', { kind: 'agreement.listed', page: 0 });
  await turn(NIGHT_MS);
  while (getLocalDate(now(), zone) < remindOn) await turn(DAY_MS);
  await let_('pq-rep', { kind: 'agreement.done', agreement: first ?? '' });
  await let_('pq-marketer', { kind: 'agreement.drop-asked', agreement: second ?? '' });
  const why = cast.word('pq-marketer', 'vervallen');
  await let_('pq-marketer', { kind: 'agreement.dropped', agreement: second ?? '', why });
}
