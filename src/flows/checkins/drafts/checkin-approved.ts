import { notice } from '../../../cards/notices.ts';
import { type Approval, isApproved } from '../../../domain/checkins/checkin.ts';
import { reply } from '../../flow.ts';
import type { RoundFlow } from '../../guards/round.ts';
import { redraw } from '../../shared/redraw.ts';

/** A manager approves the version of the draft that they saw; one that was edited since is not approved. */
export const checkinApproved: RoundFlow<'checkin.approved', Approval[]> = {
  read: (reads, { organisation, round }) => reads.approvals(organisation.id, round.month),
  decide: ({ person, round, here, more: earlier }, { version }, now) => {
    const { organisation, month } = round;
    if (version !== round.version) return reply(notice(here.locale, 'draft.outdated'));
    const approval: Approval = { team: person.team, person: person.id, version };
    const both = isApproved(round, [...earlier, approval]) ? 'yes' : 'no';
    return {
      changes: [
        { kind: 'draft.approved', organisation, month, ...approval },
        redraw(organisation, { kind: 'draft', month }, now),
      ],
      reply: notice(here.locale, 'draft.approved', { version, both }),
    };
  },
};
