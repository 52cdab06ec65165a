import type { Organisation } from '../../domain/organisation.ts';
import { POLICY } from '../../domain/privacy/policy.ts';
import { DAY_MS } from '../../domain/time.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { rule } from '../room.ts';

/** Words of notes, receipts, thanks and celebrations go as long after as what is personal in leads, once a day. */
export const forgetFindings = rule<Organisation, boolean>({
  read: async (reads, { id, zone }, now) => (await reads.sweptOn(id)) === getLocalDate(now, zone),
  decide: (isDone, { id: organisation, retention }, now) =>
    isDone
      ? []
      : [
          {
            kind: 'findings.forgotten',
            organisation,
            before: now - (retention?.leads ?? POLICY.leadsDays) * DAY_MS,
          },
        ],
});
