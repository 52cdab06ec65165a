import { Resvg } from '@resvg/resvg-js';
import { FONT_FAMILY, FONT_FILES } from './font.ts';

/** Two pixels for one, for sharp type on today's screens. */
const ZOOM = 2;

/** An SVG as PNG, drawn with the bundled fonts and no other. */
export function chartPng(svg: string): Uint8Array {
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { loadSystemFonts: false, fontFiles: Object.values(FONT_FILES), defaultFontFamily: FONT_FAMILY },
    logLevel: 'off',
  });
  return drawn.render().asPng();
}
