import { InvalidArgumentError } from 'commander';

/** A day that was typed, `YYYY-MM-DD`. */
export function readDay(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError(`${text} is not a day such as 2026-11-23`);
}
