import type { ListenerStanding } from '../../domain/listeners/listener.ts';

/** What flows may ask about the addresses that are told what happens. */
export type ListenerReads = {
  /** How each of them stands. */
  listeners(organisation: string): Promise<ListenerStanding[]>;
};
