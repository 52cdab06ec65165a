// Draws the app's two icons for Teams: `node scripts/icons.js [folder]`; the same bytes every time.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

// Two voices, and what both say yes to: on a square of 32.
const LEFT = 'M14.2 20.4A7.6 7.6 0 1 0 6.3 17.9L5 23.6L9.9 21.3A7.6 7.6 0 0 0 14.2 20.4z';
const RIGHT = 'M17.8 20.4A7.6 7.6 0 1 1 25.7 17.9L27 23.6L22.1 21.3A7.6 7.6 0 0 1 17.8 20.4z';
const TICK = 'M12.6 13.7L15.3 16.5L19.6 11.1';
const ROUND = 'stroke-linecap="round" stroke-linejoin="round"';

const svg = (content) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${content}</svg>`;

/** Teams cuts the corners itself. */
const color = svg(`<rect width="32" height="32" fill="#1f3a5f"/>
  <g transform="translate(0 1)">
    <path d="${LEFT}" fill="#f4b942"/>
    <path d="${RIGHT}" fill="#4fb79a" fill-opacity=".9"/>
    <path d="${TICK}" fill="none" stroke="#fff" stroke-width="2.2" ${ROUND}/>
  </g>`);

/** White on nothing, as Teams asks. */
const outline = svg(`<g transform="translate(0 1)" fill="none" stroke="#fff" ${ROUND}>
    <path d="${LEFT}" stroke-width="1.6"/>
    <path d="${RIGHT}" stroke-width="1.6"/>
  </g>`);

const folder = process.argv[2] ?? join(import.meta.dirname, '../manifest');
for (const [name, content, size] of [
  ['color', color, 192],
  ['outline', outline, 32],
]) {
  const drawn = new Resvg(content, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } });
  writeFileSync(join(folder, `teams-${name}.png`), drawn.render().asPng());
}
