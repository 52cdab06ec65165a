import type { Address, AddressKey } from '../../domain/addresses/address.ts';
import type { Instant } from '../../domain/time.ts';

export type AddressChange =
  | { kind: 'address.kept'; address: Address; at: Instant }
  | { kind: 'address.dropped'; place: AddressKey };
