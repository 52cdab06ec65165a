import type { Organisation } from '../../../domain/organisation.ts';
import { HOUR_MS, type Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { defineRule } from '../../room.ts';
import { LATE_MS } from './lib/find-companies.ts';

/** `was`: until which change companies were read. */
type Unread = { was: Instant | undefined; unread: { lead: string; company: string; at: Instant }[] };

/** So many in a minute: what is not read yet is looked through by whoever looks for a company. */
const READ_AT_ONCE = 500;
/** How often it is kept that there was nothing to read, so that the next look does not begin too far back. */
const IDLE_LOOK_MS = HOUR_MS;

/** By what new companies are called is kept a little later, so that no lead waits for it when it comes. */
export const readCompanies = defineRule<Organisation, Unread>({
  read: async (reads, { id }) => {
    const was = await reads.companiesReadUntil(id);
    const since = (was ?? LATE_MS) - LATE_MS;
    return { was, unread: await reads.companiesUnread(id, { since, most: READ_AT_ONCE, isNewestFirst: false }) };
  },
  decide: ({ was, unread }, { id: organisation }, now) => {
    if (unread.length === 0 && was !== undefined && Math.abs(now - was) < IDLE_LOOK_MS) return [];
    const last = unread.length < READ_AT_ONCE ? undefined : unread.at(-1);
    const until = last === undefined ? now : last.at;
    return [
      ...unread.map(({ lead, company }): Change => ({ kind: 'company.read', organisation, lead, company })),
      // At the end: what is not read by then is read again.
      ...(until === was ? [] : [{ kind: 'companies.read', organisation, until, was } as const]),
    ];
  },
  beginsPart: 'company.read',
});
