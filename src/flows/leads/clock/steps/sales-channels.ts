import type { Channel, Organisation } from '../../../../domain/organisation.ts';

/** Where sales reads what is not of one lead alone: its channel for all that fits no segment, or else any. */
export function listSalesChannels({ channels }: Organisation): Channel[] {
  const ofSales = channels.filter(({ purpose }) => purpose === 'sales');
  const byDefault = ofSales.filter(({ isDefault }) => isDefault);
  return byDefault.length > 0 ? byDefault : ofSales.slice(0, 1);
}
