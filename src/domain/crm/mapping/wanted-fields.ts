import type { VendorSource } from './map-record.ts';
import { VENDOR_DEFAULTS } from './vendor-defaults.ts';

/** The CRM’s fields that a source’s rules read, without the record they are of before them (`deal.amount`). */
export function listWantedFields(source: VendorSource): string[] {
  const defaults = VENDOR_DEFAULTS[source.kind];
  const rules = Object.values({ ...defaults.fields, ...source.fields });
  const { qualified = defaults.qualified, outcomes = defaults.outcomes } = source;
  const named = [
    ...rules.flatMap((rule) => rule?.split(/[+|]/) ?? []),
    ...Object.values(source.criteria ?? {}),
    ...(qualified === 'all' ? [] : [qualified.field]),
    ...outcomes.map(({ field }) => field),
    defaults.lostReason,
  ];
  return [...new Set(named.map((name) => name.trim().replace(/^(contact|deal|lead|opportunity)\./, '')))];
}
