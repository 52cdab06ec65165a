import { DAY_MS, type Instant } from '../../../src/domain/time.ts';
import type { Look } from '../year/looks.ts';

/**
 * Of what each reader was told under one name, how many whole days lay between one and the next: since when it was meant for them
 * counts, whenever their hours let it come.
 */
export function listPauses(looks: Look[], name: (look: Look) => string): { called: string; days: number }[] {
  const last = new Map<string, Look>();
  return looks.flatMap((look) => {
    const called = name(look);
    const own = `${look.reader}/${called}`;
    const before = last.get(own);
    last.set(own, look);
    // At one moment it is the same message, seen twice.
    if (before === undefined || before.at === look.at) return [];
    return [{ called, days: countDay(look.since) - countDay(before.since) }];
  });
}

function countDay(at: Instant): number {
  return Math.floor(at / DAY_MS);
}
