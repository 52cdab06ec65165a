import type { Organisation } from '../../domain/organisation.ts';

/** What flows may ask about organisations. */
export type SetupReads = {
  /** The organisation whose leads arrive at the intake: the only one, or none yet. */
  intakeOrganisation(): Promise<Organisation | undefined>;
  organisations(): Promise<Organisation[]>;
  organisation(id: string): Promise<Organisation | undefined>;
};
