import { z } from 'zod';
import type { DeliveryFailure } from '../deliveries/delivery.ts';
import type { ListenerTarget } from '../deliveries/target.ts';
import { byItself } from '../event-shape.ts';

/** What becomes of the addresses that are told what happens to leads. */
export const events = {
  /** The courier could not tell it, for good. */
  'listener.refused': byItself({ failure: z.custom<DeliveryFailure<ListenerTarget>>() }),
  /** An administrator says that it works again. */
  'listener.reopened': byItself({ organisation: z.string(), listener: z.string() }),
};
