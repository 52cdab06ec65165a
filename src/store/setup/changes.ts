import type { Organisation, Workspace } from '../../domain/organisation.ts';
import type { Identity, Person } from '../../domain/people/person.ts';
import type { TestLead } from '../../domain/setup/founding/test-lead.ts';
import type { ChangedSetting } from '../../domain/setup/setting.ts';
import type { RoomSwitch } from '../../domain/setup/steps/room-switch.ts';
import type { Instant } from '../../domain/time.ts';

/** The test lead of an organisation, in place of one that was; or it is gone. */
export type TestLeadChange =
  | { kind: 'test-lead.kept'; organisation: string; lead: TestLead }
  | { kind: 'test-lead.dropped'; organisation: string; at: Instant };

/** Workspaces come to an organisation: by founding it, or by a code of it. */
export type JoinChange =
  /** In place of a code that was. */
  | { kind: 'join.offered'; organisation: string; code: string; until: Instant }
  /** Outrun where the code is used by now, or `by` typed too many wrong ones. */
  | { kind: 'join.used'; organisation: string; hash: string; by: Identity; at: Instant }
  /** Before it is kept whose it is: outrun where some organisation has it. */
  | { kind: 'workspace.taken'; workspace: Workspace };

export type SetupChange =
  | TestLeadChange
  | JoinChange
  /** `known`: its people as they were when this was decided; absent: however they are. */
  | { kind: 'organisation.kept'; organisation: Organisation; people: Person[]; known?: Person[] }
  /** The people of an organisation, who were `known` when this was decided. */
  | { kind: 'people.kept'; organisation: string; people: Person[]; known: Person[] }
  /** Another came first where `was` no longer holds; other settings may have changed meanwhile. */
  | ({ kind: 'setting.changed'; organisation: string; at: Instant } & ChangedSetting)
  /** Another came first where the switch does not stand as it `was`, and since then; `was` is undefined where it was never touched. */
  | { kind: 'room.switched'; organisation: string; to: RoomSwitch; was: RoomSwitch | undefined }
  /** The minute's tick went through. */
  | { kind: 'clock.ticked'; at: Instant };
