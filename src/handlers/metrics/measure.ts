import type { Acknowledged, Meter } from '../../metrics/meter.ts';
import type { Handle } from '../handle.ts';
import type { Ticking } from '../ticking.ts';

/** Tells how long work took whose end somebody waits for; what failed is not told: it was not kept. */
export async function measureAcknowledged(
  meter: Meter | undefined,
  of: Omit<Acknowledged, 'ms'>,
  work: () => Promise<void>,
): Promise<void> {
  if (meter === undefined) return work();
  const began = performance.now();
  await work();
  meter.acknowledged({ ...of, ms: performance.now() - began });
}

/** Tells whether what the main door took was new. */
export function measureLeads(handle: Handle, meter: Meter | undefined): Handle {
  if (meter === undefined) return handle;
  return async (event) => {
    const reply = await handle(event);
    if (reply.kind !== 'declined') meter.tookLead(reply.kind !== 'repeated');
    return reply;
  };
}

/** Tells of each tick, also of one that could not be kept. */
export function measureTicks(ticking: Ticking, meter: Meter | undefined): Ticking {
  if (meter === undefined) return ticking;
  const tick = async (): Promise<void> => {
    const began = performance.now();
    let isKept = false;
    try {
      await ticking.tick();
      isKept = true;
    } finally {
      meter.ticked({ ms: performance.now() - began, isKept });
    }
  };
  return { ...ticking, tick };
}
