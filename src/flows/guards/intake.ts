import type { EventKind } from '../../domain/event.ts';
import { NO_ORGANISATION, type Organisation } from '../../domain/organisation.ts';
import type { Flow, Guard } from '../flow.ts';

/** The organisation whose lead it is. */
export type Receiving = { organisation: Organisation };
type Known = { organisation: Organisation | undefined };
export type IntakeFlow<K extends EventKind, More = undefined> = Flow<K, Receiving, More>;

/** For what the CRM sends: its signature was looked at where it came in, so all it needs is somebody to receive it. */
export const intake: Guard<{ organisation: string }, Known, Receiving> = {
  read: async (reads, event) => ({ organisation: await reads.organisation(event.organisation) }),
  refuse: ({ organisation }) => (organisation === undefined ? { kind: 'declined', why: NO_ORGANISATION } : undefined),
};
