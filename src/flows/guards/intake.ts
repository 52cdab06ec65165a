import type { EventKind } from '../../domain/event.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Flow, Guard } from '../flow.ts';

/** The organisation whose leads arrive at the intake. */
export type Receiving = { organisation: Organisation };
type Known = { organisation: Organisation | undefined };
export type IntakeFlow<K extends EventKind, More = undefined> = Flow<K, Receiving, More>;

/** For what the CRM sends: its signature was looked at where it came in, so all it needs is somebody to receive it. */
export const intake: Guard<object, Known, Receiving> = {
  read: async (reads) => ({ organisation: await reads.intakeOrganisation() }),
  refuse: ({ organisation }) =>
    organisation === undefined ? { kind: 'declined', why: 'no organisation is set up yet' } : undefined,
};
