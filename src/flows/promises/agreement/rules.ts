import type { Organisation } from '../../../domain/organisation.ts';
import { type Person, TEAMS } from '../../../domain/people/person.ts';
import { type Agreement, getAgreementEnd } from '../../../domain/promises/agreement/agreement.ts';
import { isRoomOn } from '../../../domain/setup/steps/room-switch.ts';
import { findNextWorkingMoment, getLocalDate } from '../../../domain/working-time.ts';
import type { Change } from '../../../store/change.ts';
import { defineRule } from '../../room.ts';
import { beginMessages, type Receivers, readReceivers } from '../../shared/begin-messages.ts';

/** So many a minute. */
const REMINDED_MAX = 20;

type Due = { agreements: Agreement[]; receivers: Receivers };

/** Two working days before its last day the owners of an agreement are reminded, once, in working hours. */
export const remindOwners = defineRule<Organisation, Due | undefined>({
  mayWait: true,
  read: async (reads, organisation, now) => {
    const { id, hours, zone } = organisation;
    if (findNextWorkingMoment(now, hours, zone) > now) return undefined;
    const agreements = await reads.agreementsToRemind(id, getLocalDate(now, zone), REMINDED_MAX);
    if (agreements.length === 0 || !isRoomOn(await reads.roomSwitches(id), 'promises')) return undefined;
    const owners = new Set(agreements.flatMap(listOwners));
    const people: Person[] = (await reads.people(id)).filter((each) => owners.has(each.id));
    return { agreements, receivers: await readReceivers(reads, organisation, people, now) };
  },
  decide: (due, { id: organisation, zone }, now) => {
    if (due === undefined) return [];
    const { agreements, receivers } = due;
    const messages = agreements.flatMap((agreement) =>
      listOwners(agreement).map((person) => ({
        person,
        subject: { kind: 'agreement-due' as const, agreement: agreement.id, person },
        over: getAgreementEnd(agreement, zone),
      })),
    );
    return [
      ...agreements.map(({ id: agreement }): Change => {
        return { kind: 'agreement.reminded', organisation, agreement, at: now };
      }),
      ...beginMessages(receivers, messages, now),
    ];
  },
});

function listOwners({ owners }: Agreement): string[] {
  return TEAMS.flatMap((team) => owners[team] ?? []);
}
