import { z } from 'zod';
import { byItself } from '../event-shape.ts';
import type { DeliveryFailure } from './delivery.ts';

/** What the courier could not bring. */
export const events = {
  'delivery.refused': byItself({ failure: z.custom<DeliveryFailure>() }),
};
