import type { Target } from '../../domain/deliveries/delivery.ts';

/** What flows may ask about deliveries. */
export type DeliveryReads = {
  isTargetClosed(target: Target): Promise<boolean>;
};
