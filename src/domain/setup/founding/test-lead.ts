import type { Instant } from '../../time.ts';

/** A lead that shows how leads will look, and is none: no table of leads has it. One an organisation, known by when it was asked for. */
export type TestLead = { at: Instant; isRight: boolean };
