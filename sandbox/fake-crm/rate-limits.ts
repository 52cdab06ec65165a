import type { Vendor } from '../../src/domain/crm/source.ts';

/** So many calls within so long; what is over is answered 429. */
export type CrmLimit = { calls: number; windowMs: number };
export type CrmLimits = Partial<Record<Vendor, CrmLimit>>;

/** What the vendors allow, where a window is short enough to be met. */
export const VENDOR_LIMITS: CrmLimits = {
  hubspot: { calls: 100, windowMs: 10_000 },
  pipedrive: { calls: 20, windowMs: 2_000 },
  dynamics: { calls: 6_000, windowMs: 300_000 },
};

/** How many seconds a call comes too early; undefined where it may be. One that is refused does not count. */
export function openCrmLimits(limits: CrmLimits): (vendor: Vendor, now: number) => number | undefined {
  const taken = new Map<Vendor, number[]>();
  return (vendor, now) => {
    const limit = limits[vendor];
    if (limit === undefined) return undefined;
    const within = (taken.get(vendor) ?? []).filter((at) => at > now - limit.windowMs && at <= now);
    taken.set(vendor, within);
    const [first] = within;
    if (first !== undefined && within.length >= limit.calls) return Math.ceil((first + limit.windowMs - now) / 1000);
    within.push(now);
    return undefined;
  };
}
