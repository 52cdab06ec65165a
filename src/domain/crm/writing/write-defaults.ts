import type { Criterion } from '../../leads/codes.ts';
import type { VendorSource } from '../mapping/map-record.ts';
import { VENDOR_DEFAULTS } from '../mapping/vendor-defaults.ts';
import type { RecordPointer } from '../record.ts';
import type { SourceWriting, Vendor } from '../source.ts';

/**
 * What is written where a source says nothing else: only what every account of the vendor has. Salesforce’s statuses differ from one
 * organisation to the next, so none of them is written unless it is named.
 */
const WRITE_DEFAULTS: Record<Vendor, SourceWriting> = {
  hubspot: {
    outcome: {
      field: 'hs_lead_status',
      values: {
        contacted: 'ATTEMPTED_TO_CONTACT',
        opportunity: 'OPEN_DEAL',
        lost: 'UNQUALIFIED',
        nurture: 'BAD_TIMING',
      },
    },
    note: true,
    completed: true,
  },
  salesforce: { outcome: false, note: true, completed: true },
  pipedrive: { outcome: { field: 'is_archived', values: { lost: 'true' } }, note: true, completed: false },
  dynamics: { outcome: { field: 'statuscode', values: { contacted: '2', lost: '4' } }, note: true, completed: true },
};

/** Criteria for which every account of a vendor has a field. They are written there, and read only where a source says so: it is no before anybody looked. */
export const CRITERIA_FIELDS: Record<Vendor, Partial<Record<Criterion, string>>> = {
  hubspot: {},
  salesforce: {},
  pipedrive: {},
  dynamics: { authority: 'decisionmaker' },
};

/** How a record is written to: what its source says over what its vendor’s accounts have; undefined where nothing is. */
export function chooseWriting({ kind, write }: VendorSource, { object }: RecordPointer): SourceWriting | undefined {
  if (write === false) return undefined;
  const defaults = WRITE_DEFAULTS[kind];
  // A status of a contact is none of a deal.
  const isUsual = VENDOR_DEFAULTS[kind].leads.includes(object);
  return { ...(isUsual ? defaults : { note: true, completed: false }), ...write };
}
