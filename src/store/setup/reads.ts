import type { Organisation } from '../../domain/organisation.ts';

/** What flows may ask about organisations. */
export type SetupReads = {
  /** In the order of their ids. */
  organisations(): Promise<Organisation[]>;
  organisation(id: string): Promise<Organisation | undefined>;
};
