import type { Instant } from '../../time.ts';

/**
 * What marketing promised sales and sales marketing, as a manager of each signed it: so many SQLs a month, touched within so many working
 * hours, so many attempts at least, and so many new leads a week where that was promised. In force from `from` until just before `until`.
 */
export type Promised = {
  sqls: number;
  hours: number;
  attempts: number;
  weekly?: number;
  from: Instant;
  until: Instant;
};

/** The pair of promises in force at that moment; undefined where there is none. */
export function findPromised({ promised }: { promised?: Promised }, at: Instant): Promised | undefined {
  return promised !== undefined && promised.from <= at && at < promised.until ? promised : undefined;
}
