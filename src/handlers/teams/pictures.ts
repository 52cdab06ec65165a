import type { Chart } from '../../cards/card.ts';

/** What draws a chart as PNG; `onMissed` is told by a code when a message goes without its picture. */
export type TeamsPictures = { draw(chart: Chart): Promise<Uint8Array>; onMissed(reason: string): void };
