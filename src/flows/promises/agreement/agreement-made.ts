import { agreementMadeCard } from '../../../cards/promises/agreement/agreement-card.ts';
import { type Person, TEAMS } from '../../../domain/people/person.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { refuseFields } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { beginMessages, type Receivers, readReceivers } from '../../shared/begin-messages.ts';
import { readMade } from './lib/read-made.ts';

type Facts = { people: Person[]; open: number; receivers: Receivers };

/** Anybody notes what was agreed; an owner for whom somebody else did hears of it. */
export const agreementMade: MemberFlow<'agreement.made', Facts> = {
  read: async (reads, { organisation }, event, now) => {
    const [people, open] = await Promise.all([reads.people(organisation.id), reads.openAgreements(organisation.id)]);
    const owners = people.filter(({ id }) => TEAMS.some((team) => event[team].includes(id)));
    return { people, open: open.length, receivers: await readReceivers(reads, organisation, owners, now) };
  },
  decide: ({ person, organisation: { zone, hours }, more: { people, open, receivers } }, event, now) => {
    const today = getLocalDate(now, zone);
    const read = readMade(event, { people, open }, { person, hours, today, now });
    if ('faults' in read) return refuseFields<'agreement.made'>(read.faults);
    const { agreement } = read;
    const told = TEAMS.flatMap((team) => agreement.owners[team] ?? []).filter((owner) => owner !== person.id);
    const messages = told.map((owner) => ({
      person: owner,
      subject: { kind: 'agreement-noted' as const, agreement: agreement.id, person: owner },
    }));
    return {
      changes: [{ kind: 'agreement.made', agreement }, ...beginMessages(receivers, messages, now)],
      reply: { kind: 'notice', card: agreementMadeCard(agreement, { locale: person.locale, today }) },
    };
  },
};
