import type { MessagesOfPerson } from '../../../../src/domain/deliveries/message-kinds.ts';
import type { Lead } from '../../../../src/domain/leads/lead.ts';
import type { Absence, Person } from '../../../../src/domain/people/person.ts';
import { HOUR_MS, type Instant } from '../../../../src/domain/time.ts';
import type { DueFacts } from '../../../../src/flows/leads/clock/steps/take-steps.ts';
import type { LeadPlaces } from '../../../../src/flows/leads/lib/lead-places.ts';
import { makeLead, makeOrganisation, makePerson, makeReceivers } from '../../people.ts';
import { NOW } from '../../specification.ts';

/** Four hours of work are agreed; of these so many have passed at `NOW`, a Tuesday at 10:00 in Amsterdam. */
export const agreedOn = { hours: { from: '00:00', to: '23:59', days: [1, 2, 3, 4, 5, 6, 7] } };
export const sanne = makePerson();
export const bram = makePerson({ id: 'bram' });
export const ruben = makePerson({ id: 'ruben', role: 'manager' });
export const CARD_PLACE = {
  target: { kind: 'channel' as const, platform: 'slack' as const, workspace: 'T1', id: 'C-sales' },
  isThere: true,
};

/** Untouched, with so many per cent of its four hours over; looked at now. */
export function makeDue(percent: number, more: Partial<Lead> = {}): Lead {
  const receivedAt = NOW - (percent / 100) * 4 * HOUR_MS;
  return makeLead({ receivedAt, dueAt: receivedAt + 4 * HOUR_MS, nextStepAt: NOW, ...more });
}

/** A card that stands in #sales. */
export const PLACED: LeadPlaces = { standing: [CARD_PLACE], givenUp: [] };

/** What the clock knows of these leads; their cards stand in #sales, where nothing else is said. */
export function makeDueFacts(
  leads: Lead[],
  more: {
    people?: Person[];
    absences?: Absence[];
    escalatedAt?: Instant;
    days?: MessagesOfPerson[];
    coming?: Lead[];
    open?: DueFacts['open'];
    places?: LeadPlaces;
  } = {},
): DueFacts {
  const { people = [sanne, bram, ruben], absences = [], escalatedAt, days = [], coming = [], open = new Map() } = more;
  const { places = PLACED } = more;
  return {
    organisation: makeOrganisation(agreedOn),
    people: new Map(people.map((person) => [person.id, person])),
    absences,
    escalatedAt,
    receivers: makeReceivers(people, {
      organisation: makeOrganisation({ ...agreedOn, messagesADay: 10 }),
      absences,
      days,
    }),
    leads,
    coming,
    open,
    places: new Map(leads.map(({ id }) => [id, places])),
  };
}
