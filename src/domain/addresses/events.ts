import { byItself } from '../event-shape.ts';
import { addressKeySchema, addressSchema } from './address.ts';

/** How places are reached, as it becomes known. */
export const events = {
  /** Somebody or something came by from there: how it is reached now. */
  'address.seen': byItself({ address: addressSchema }),
  /** The app was added there (again), or removed. */
  'app.installed': byItself({ address: addressSchema }),
  'app.removed': byItself({ place: addressKeySchema }),
};
