import { guard } from '../flow.ts';
import { unguarded } from '../guards/unguarded.ts';
import { type House, nothing, type Room } from '../room.ts';
import { organisationDescribed } from './organisation-described.ts';
import { timePassed } from './time-passed.ts';

/** What the administrator describes, and the clock, which asks all rooms. */
export const setup = (house: House): Room<'setup'> => ({
  flows: {
    'organisation.described': guard(unguarded, organisationDescribed),
    'time.passed': guard(unguarded, timePassed(house)),
  },
  draws: {},
  due: [],
  export: {},
  erase: nothing,
  retention: nothing,
});
