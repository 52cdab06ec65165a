import { z } from 'zod';
import { byItself, byTap } from '../event-shape.ts';
import type { DeliveryFailure } from './delivery.ts';

const SUBJECT_MAX = 1000;

/** What the courier could not bring, and what people open of what waited for them. */
export const events = {
  /** `subject`: as it is kept. */
  'message.opened': byTap({ subject: z.string().max(SUBJECT_MAX) }),
  'delivery.refused': byItself({ failure: z.custom<DeliveryFailure>() }),
};
