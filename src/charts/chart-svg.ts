import { type EncodeEntry, type Mark, parse, type Spec, View } from 'vega';
import type { Chart } from '../cards/card.ts';
import { FONT_FAMILY } from './font.ts';
import { bottomOf, type Layout, layoutOf } from './layout.ts';
import { COLOURS, CORNER, LEGEND, ORDER, PADDING, PANEL, ROW, TOP, TYPE, WIDTH } from './look.ts';

/** A chart as SVG: the same chart, the same text. Nothing somebody wrote is more than text in it. */
export async function chartSvg(chart: Chart): Promise<string> {
  const view = new View(parse(specOf(layoutOf(chart))), { renderer: 'none' });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

function specOf(layout: Layout): Spec {
  const { height, title, legend, rows, segments } = layout;
  return {
    width: WIDTH,
    height,
    padding: 0,
    autosize: 'none',
    // Somebody's words are data and nothing else: among the marks, `constructor` alone would break the drawing.
    data: [
      { name: 'title', values: [{ text: title }] },
      { name: 'legend', values: legend },
      { name: 'rows', values: rows },
      { name: 'segments', values: segments },
    ],
    scales: [
      ordinal('fill'),
      ordinal('ink'),
      {
        name: 'row',
        type: 'band',
        domain: rows.map(({ row }) => row),
        range: [TOP.bars, bottomOf(rows.length)],
        paddingInner: (ROW.step - ROW.bar) / ROW.step,
        paddingOuter: 0,
      },
    ],
    marks: [...frameMarks(height), ...legendMarks(), ...barMarks(layout)],
  };
}

function ordinal(name: 'fill' | 'ink'): NonNullable<Spec['scales']>[number] {
  return { name, type: 'ordinal', domain: [...ORDER], range: ORDER.map((verdict) => COLOURS[verdict][name]) };
}

function frameMarks(height: number): Mark[] {
  // Half a pixel in, so that the edge is not cut.
  const panel = { x: is(0.5), y: is(0.5), width: is(WIDTH - 1), height: is(height - 1), cornerRadius: is(CORNER) };
  const place = { x: is(PADDING), y: is(TOP.title) };
  return [
    rect({ ...panel, fill: is(PANEL.fill), stroke: is(PANEL.edge) }),
    text({ ...place, text: { field: 'text' }, fill: is(PANEL.ink) }, 'title', 'title'),
  ];
}

function legendMarks(): Mark[] {
  const { swatch, gap } = LEGEND;
  const square = { y: is(TOP.legend - swatch / 2), width: is(swatch), height: is(swatch), cornerRadius: is(3) };
  const place = { x: { field: 'left', offset: swatch + gap }, y: is(TOP.legend) };
  return [
    rect({ ...square, x: { field: 'left' }, fill: { scale: 'fill', field: 'verdict' } }, 'legend'),
    text({ ...place, text: { field: 'text' }, fill: is(PANEL.ink) }, 'legend', 'legend'),
  ];
}

function barMarks({ left, right }: Layout): Mark[] {
  const top = { scale: 'row', field: 'row' };
  const middle = { ...top, offset: ROW.bar / 2 };
  const bar = { y: top, height: is(ROW.bar) };
  const track = { x: is(left), x2: is(right), fill: is(PANEL.track), cornerRadius: is(ROW.corner) };
  const piece = { x: { field: 'left' }, x2: { field: 'right' }, fill: { scale: 'fill', field: 'verdict' } };
  const label = { x: is(PADDING), y: middle, text: { field: 'label' }, fill: is(PANEL.ink) };
  const note = { x: is(WIDTH - PADDING), y: middle, text: { field: 'note' }, fill: is(PANEL.quiet) };
  const share = { y: middle, text: { field: 'share' }, fill: { scale: 'ink', field: 'verdict' } };
  const centre = { x: { signal: '(datum.left + datum.right) / 2' }, align: is('center' as const) };
  return [
    rect({ ...bar, ...track }, 'rows'),
    rect({ ...bar, ...piece, ...corners() }, 'segments'),
    text({ ...share, ...centre }, 'share', 'segments'),
    text(label, 'label', 'rows'),
    text({ ...note, align: is('right' as const) }, 'note', 'rows'),
  ];
}

function corners(): EncodeEntry {
  const [left, right] = [{ field: 'corners.left' }, { field: 'corners.right' }];
  return {
    cornerRadiusTopLeft: left,
    cornerRadiusBottomLeft: left,
    cornerRadiusTopRight: right,
    cornerRadiusBottomRight: right,
  };
}

function is<Value>(value: Value): { value: Value } {
  return { value };
}

function rect(enter: EncodeEntry, from?: string): Mark {
  return { type: 'rect', ...(from !== undefined && { from: { data: from } }), encode: { enter } };
}

/** A line of text around its `y`. */
function text(enter: EncodeEntry, type: keyof typeof TYPE, from?: string): Mark {
  const { size, weight } = TYPE[type];
  const font = { font: is(FONT_FAMILY), fontSize: is(size), fontWeight: is(weight), baseline: is('middle' as const) };
  return {
    type: 'text',
    ...(from !== undefined && { from: { data: from } }),
    encode: { enter: { ...font, ...enter } },
  };
}
