import { guard } from '../flow.ts';
import { unguarded } from '../guards/unguarded.ts';
import { doNothing, type House, type Room } from '../room.ts';
import { organisationDescribed } from './organisation-described.ts';
import { renewPublicHolidays } from './rules.ts';
import { createTimePassed } from './time-passed.ts';

/** What the administrator describes, and the clock, which asks all rooms. */
export function createSetupRoom(house: House) {
  return {
    flows: {
      'organisation.described': guard(unguarded, organisationDescribed),
      'time.passed': guard(unguarded, createTimePassed(house)),
    },
    draws: {},
    due: [renewPublicHolidays],
    export: {},
    erase: doNothing,
    retention: doNothing,
  } satisfies Room<'setup'>;
}
