import type { VendorSource } from './map-record.ts';
import { VENDOR_DEFAULTS } from './vendor-defaults.ts';

/**
 * The fields of a record of this kind that a source’s rules ask for, by the CRM’s names and each once; without those of what
 * belongs to it, which a CRM does not send along.
 */
export function listMappedFields(source: VendorSource, object: string): string[] {
  const defaults = VENDOR_DEFAULTS[source.kind];
  const qualified = source.qualified ?? defaults.qualified;
  const rules = [
    ...Object.values({ ...defaults.fields, ...source.fields }),
    ...Object.values(source.criteria ?? {}),
    ...(source.outcomes ?? defaults.outcomes).map(({ field }) => field),
    ...(qualified === 'all' ? [] : [qualified.field]),
  ];
  const names = rules.flatMap((rule) => rule.split(/[+|]/)).map((name) => name.trim().replace(/\.label$/, ''));
  const own = names.flatMap((name) => {
    if (!name.includes('.')) return [name];
    return name.startsWith(`${object}.`) ? [name.slice(object.length + 1)] : [];
  });
  return [...new Set(own)];
}
