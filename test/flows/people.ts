import type { MessagesOfPerson } from '../../src/domain/deliveries/message-kinds.ts';
import type { Lead } from '../../src/domain/leads/lead.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Absence, Person } from '../../src/domain/people/person.ts';
import { HOUR_MS } from '../../src/domain/time.ts';
import type { House } from '../../src/flows/room.ts';
import { makeReceivers as makeThem, type Receivers } from '../../src/flows/shared/begin-messages.ts';
import type { Change } from '../../src/store/change.ts';
import { BY, NOW } from './specification.ts';

const IN_SLACK = { platform: 'slack', workspace: 'T1', locale: 'en' } as const;

/** An organisation of one Slack workspace with a channel of each purpose. */
export function makeOrganisation(more: Partial<Organisation> = {}): Organisation {
  const channel = { ...IN_SLACK, segments: [], isDefault: true };
  return {
    id: 'acme',
    name: 'Acme',
    locale: 'en',
    zone: 'Europe/Amsterdam',
    hours: { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] },
    workspaces: [{ platform: 'slack', id: 'T1' }],
    channels: [
      { ...channel, id: 'C-sales', name: 'sales', purpose: 'sales' },
      { ...channel, id: 'C-marketing', name: 'marketing', purpose: 'marketing' },
      { ...channel, id: 'C-shared', name: 'together', purpose: 'shared' },
    ],
    ...more,
  };
}

/** Sanne, a rep, unless said otherwise. */
export function makePerson(more: Partial<Person> = {}): Person {
  const id = more.id ?? 'sanne';
  return {
    id,
    organisation: 'acme',
    name: id === 'sanne' ? 'Sanne de Boer' : id,
    team: 'sales',
    role: 'member',
    locale: 'en',
    identities: [{ ...BY, user: `U-${id}` }],
    ...more,
  };
}

/** A lead that came an hour ago and nobody has touched. */
export function makeLead(more: Partial<Lead> = {}): Lead {
  return {
    id: 'lead-1',
    organisation: 'acme',
    facts: { externalId: 'crm-1', company: 'Jansma Staalbouw', contact: { name: 'Iris de Vries' } },
    receivedAt: NOW - HOUR_MS,
    ...more,
  };
}

/** Those the bot may write to: at work, with nothing begun today, unless said otherwise. */
export function makeReceivers(
  people: Person[],
  known: { organisation?: Organisation; days?: MessagesOfPerson[]; absences?: Absence[]; now?: number } = {},
): Receivers {
  const { organisation = makeOrganisation(), days = [], absences = [], now = NOW } = known;
  return makeThem({ organisation, people, days, absences }, now);
}

/** A house of no rooms: nothing is drawn in it. */
export const NO_HOUSE: House = {
  loadRooms: async () => [],
  loadOffer: () => Promise.reject(new Error('nothing is offered')),
  findDraw: () => Promise.reject(new Error('nothing draws here')),
  findSettled: () => Promise.reject(new Error('nothing settles here')),
  findBrief: () => Promise.reject(new Error('nothing briefs here')),
};

/** So many were begun with somebody on the day of `NOW`. */
export function countBegun(person: string, begun = 1, day = '2026-03-03'): Change {
  return { kind: 'messages.counted', organisation: 'acme', person, now: { day, begun } };
}
