import type { Vendor } from './source.ts';

/** As each calls itself, in every language. */
export const VENDOR_NAMES: Record<Vendor, string> = {
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  pipedrive: 'Pipedrive',
  dynamics: 'Dynamics 365',
};
