import type { Chart } from '../cards/card.ts';

/** Draws a chart as PNG. */
export type DrawChart = (chart: Chart) => Promise<Uint8Array>;

/** Draws here and now, at some 100 ms of everybody's time. What draws is loaded with the first picture. */
export const drawChart: DrawChart = async (chart) => {
  if (chart.bars.length === 0) throw new Error('a chart without bars shows nothing');
  const [{ writeChartSvg }, { renderPng }] = await Promise.all([import('./chart-svg.ts'), import('./chart-png.ts')]);
  return renderPng(writeChartSvg(chart));
};
