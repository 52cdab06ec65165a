import type { Address } from '../../domain/addresses/address.ts';
import type { ChatTarget } from '../../domain/deliveries/target.ts';
import type { Workspace } from '../../domain/organisation.ts';
import type { GrantReads } from './grants/reads.ts';

/** What flows may ask about how places are reached. */
export type AddressReads = GrantReads & {
  /** How a channel or person is reached: their own address, with what only the workspace's has. Undefined when nothing ever came from there. */
  address(target: ChatTarget): Promise<Address | undefined>;
  /** The teams the app is in, in one workspace; at most 100. */
  teams(workspace: Workspace): Promise<Address[]>;
};
