import type { Organisation } from '../../domain/organisation.ts';
import { POLICY } from '../../domain/privacy/policy.ts';
import { DAY_MS } from '../../domain/time.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { defineRule } from '../room.ts';

/** Words of notes, receipts, thanks and celebrations are kept as long as what is personal in leads; looked at once a day. */
export const forgetFindings = defineRule<Organisation, { isSweptToday: boolean }>({
  read: async (reads, { id, zone }, now) => ({ isSweptToday: (await reads.sweptOn(id)) === getLocalDate(now, zone) }),
  decide: ({ isSweptToday }, { id, retention }, now) => {
    const days = retention?.leads ?? POLICY.leadsDays;
    return isSweptToday ? [] : [{ kind: 'findings.forgotten', organisation: id, before: now - days * DAY_MS }];
  },
});
