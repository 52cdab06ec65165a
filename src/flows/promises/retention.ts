import type { Organisation } from '../../domain/organisation.ts';
import { POLICY } from '../../domain/privacy/policy.ts';
import { DAY_MS } from '../../domain/time.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { defineRule } from '../room.ts';

/** What was replaced, withdrawn or settled long ago; looked at once a day. */
export const forgetPromises = defineRule<Organisation, { isSweptToday: boolean }>({
  read: async (reads, { id, zone }, now) => ({ isSweptToday: (await reads.sweptOn(id)) === getLocalDate(now, zone) }),
  decide: ({ isSweptToday }, { id: organisation, retention, zone }, now) => {
    if (isSweptToday) return [];
    const before = now - (retention?.leads ?? POLICY.leadsDays) * DAY_MS;
    return [
      { kind: 'pairs.forgotten', organisation, before },
      { kind: 'agreements.forgotten', organisation, before },
      { kind: 'introductions.forgotten', organisation, before },
      { kind: 'goals.forgotten', organisation, before: getLocalDate(before, zone) },
    ];
  },
});
