import { pairForm } from '../../../cards/promises/pair/pair-form.ts';
import { FOLLOW_UP_HOURS } from '../../../domain/leads/follow-up-clock.ts';
import { findStanding, type PairVersion } from '../../../domain/promises/pair/pair.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** A manager wants other promises, or the first: the form begins from what is proposed, else from what is in force. */
export const pairProposeAsked: MemberFlow<'pair.propose-asked', PairVersion[]> = {
  read: (reads, { organisation }) => reads.pairVersions(organisation.id),
  decide: ({ person: { locale }, organisation: { zone, followUp }, more: versions }, _event, now) => {
    const { agreed, proposed, newest } = findStanding(versions, now);
    const from = proposed ?? agreed;
    const begins = { newest, hours: followUp?.hours ?? FOLLOW_UP_HOURS, today: getLocalDate(now, zone), zone };
    return reply({ kind: 'form', form: pairForm({ ...begins, ...(from && { from }) }, locale) });
  },
};
