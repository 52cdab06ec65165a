import { statSync } from 'node:fs';

/** In bytes; 0 where there is none (yet), or it lies in memory. */
export function countFileBytes(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
