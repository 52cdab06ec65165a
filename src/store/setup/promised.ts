import type { Promised } from '../../domain/leads/clock/promised.ts';

const MINUTES_AN_HOUR = 60;

/** What both teams promised, as its table holds it: working time until the first contact in minutes. */
export type PromisedRow = {
  sqls: number | null;
  minutes: number | null;
  attempts: number | null;
  weekly: number | null;
  agreed_at: number | null;
  until_at: number | null;
};

/** The pair of promises of a row; undefined where it is joined to none. */
export function toPromised({ sqls, minutes, attempts, weekly, agreed_at: from, until_at: until }: PromisedRow) {
  if (sqls === null || minutes === null || attempts === null || from === null || until === null) return undefined;
  return {
    sqls,
    hours: readMinutes(minutes),
    attempts,
    ...(weekly !== null && { weekly }),
    from,
    until,
  } satisfies Promised;
}

/** Working time in hours. */
export function readMinutes(minutes: number): number {
  return minutes / MINUTES_AN_HOUR;
}

export function toMinutes(hours: number): number {
  return Math.round(hours * MINUTES_AN_HOUR);
}
