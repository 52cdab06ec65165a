import type { Attempt } from '../../src/courier.ts';
import { ATTEMPT_MS } from '../../src/domain/deliveries/delivery.ts';

/** An attempt that has all its time and is never cut. */
export const ATTEMPT: Attempt = { cut: new AbortController().signal, leftMs: () => ATTEMPT_MS };
