import { isVendorSource } from '../../domain/crm/mapping/map-record.ts';
import { STUCK_TOLD_MS, type StuckSource } from '../../domain/crm/writing/stuck-source.ts';
import { REFUSED_AGAIN_MS } from '../../domain/crm/writing/written.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { type Person, selectManagers } from '../../domain/people/person.ts';
import type { Change } from '../../store/change.ts';
import type { Reads } from '../../store/store.ts';
import { defineRule } from '../room.ts';
import { beginMessages, type Message, type Receivers, readReceivers } from '../shared/begin-messages.ts';
import { tellRecord } from './writing/follow-leads.ts';

type Stuck = { stuck: StuckSource[]; managers: Person[]; receivers: Receivers };

/** Once of each time that a CRM takes nothing for a day: the managers, of sales where there are any. */
export const tellOfStuckSources = defineRule<Organisation, Stuck>({
  read: async (reads, organisation, now) => {
    const stuck = (organisation.sources ?? []).length === 0 ? [] : await reads.stuckSources(organisation.id);
    const due = stuck.filter(({ since, toldAt }) => toldAt === undefined && now - since >= STUCK_TOLD_MS);
    const managers = due.length === 0 ? [] : chooseManagers(await reads.people(organisation.id));
    return { stuck: due, managers, receivers: await readReceivers(reads, organisation, managers, now) };
  },
  decide: ({ stuck, managers, receivers }, { id }, now) => {
    if (managers.length === 0) return [];
    const messages = stuck.flatMap(({ source }) =>
      managers.map((manager): Message => ({ person: manager.id, subject: { kind: 'source-stuck', source } })),
    );
    return [
      ...stuck.map(({ source }): Change => ({ kind: 'source.stuck-told', organisation: id, source, at: now })),
      ...beginMessages(receivers, messages, now),
    ];
  },
});

function chooseManagers(people: Person[]): Person[] {
  const managers = selectManagers(people);
  const ofSales = managers.filter(({ team }) => team === 'sales');
  return ofSales.length > 0 ? ofSales : managers;
}

type Refused = { source: string; lead: string }[];

/** What was refused is tried again a day later: people put it right in the CRM, too. */
export const retryRefused = defineRule<Organisation, Refused>({
  read: async (reads: Reads, { id, sources = [] }, now) =>
    sources.length === 0 ? [] : reads.refusedBefore(id, now - REFUSED_AGAIN_MS),
  decide: (refused, { id, sources = [] }, at) =>
    refused.flatMap(({ source: of, lead }): Change[] => {
      const source = sources.filter(isVendorSource).find((each) => each.id === of);
      return source === undefined ? [] : [tellRecord(id, source, lead, at)];
    }),
});
