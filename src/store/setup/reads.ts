import type { Organisation } from '../../domain/organisation.ts';
import type { JoinCodeState } from '../../domain/setup/founding/join-code.ts';
import type { TestLead } from '../../domain/setup/founding/test-lead.ts';
import type { RoomSwitch } from '../../domain/setup/steps/room-switch.ts';
import type { Instant } from '../../domain/time.ts';

/** Whose a code for another workspace is; `hash` says to the store which. */
export type JoinOffer = { organisation: Organisation; hash: string; state: JoinCodeState };

/** What flows may ask about organisations. */
export type SetupReads = {
  /** In the order of their ids. */
  organisations(): Promise<Organisation[]>;
  organisation(id: string): Promise<Organisation | undefined>;
  /** An id that no organisation has: each time another. */
  newOrganisationId(): string;
  /** Whose code for another workspace this is, and how it stands. */
  joinOffered(code: string, at: Instant): Promise<JoinOffer | undefined>;
  /** The test lead that stands in its sales channels, if one does. */
  testLead(organisation: string): Promise<TestLead | undefined>;
  /** Of the rooms that can be switched on; one that nobody touched is not among them. */
  roomSwitches(organisation: string): Promise<RoomSwitch[]>;
};
