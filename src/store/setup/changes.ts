import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import type { ChangedSetting } from '../../domain/setup/setting.ts';
import type { Instant } from '../../domain/time.ts';

export type SetupChange =
  /** `known`: its people as they were when this was decided; absent: however they are. */
  | { kind: 'organisation.kept'; organisation: Organisation; people: Person[]; known?: Person[] }
  /** Another came first where `was` no longer holds; other settings may have changed meanwhile. */
  | ({ kind: 'setting.changed'; organisation: string; at: Instant } & ChangedSetting)
  /** The minute's tick went through. */
  | { kind: 'clock.ticked'; at: Instant };
