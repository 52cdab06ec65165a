import type { Target } from '../../domain/deliveries/target.ts';

/** What flows may ask about deliveries. */
export type DeliveryReads = {
  isTargetClosed(organisation: string, target: Target): Promise<boolean>;
};
