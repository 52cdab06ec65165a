import type { Grant } from '../../../domain/addresses/grant.ts';

/** What flows may ask about where the app is installed by OAuth; never the tokens. */
export type GrantReads = {
  grant(workspace: string): Promise<Grant | undefined>;
  /** Those that somebody installed, by any account of theirs. */
  grantsOf(organisation: string, person: string): Promise<Grant[]>;
};
