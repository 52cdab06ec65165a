import type { Change } from './change.ts';
import type { Step } from './database/query.ts';
import type { HouseChange, Steps } from './room.ts';
import * as rooms from './rooms.ts';
import type { Sealer } from './sealing.ts';

const houseSteps: Steps<HouseChange> = {
  // By their accounts the others find what is theirs, so that these go last.
  'person.erased': (change) =>
    [...Object.values(rooms).filter((room) => room !== rooms.people), rooms.people].flatMap(({ erase }) =>
      Object.values(erase).flatMap((eraseFrom) => eraseFrom(change)),
    ),
  'past.forgotten': (change) => Object.values(rooms).flatMap((room) => ('forget' in room ? room.forget(change) : [])),
};

const steps: Steps<Change> = Object.assign({}, houseSteps, ...Object.values(rooms).map((room) => room.steps));

/** The statements that make a change true, in order. */
export function buildSteps(change: Change, sealer: Sealer): Step[] {
  // Each kind has the steps of its own kind.
  return steps[change.kind](change as never, sealer);
}
