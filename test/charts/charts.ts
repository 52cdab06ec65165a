import type { Bar, Chart } from '../../src/cards/card.ts';

export const LEGEND_NL = { good: 'Goed', fair: 'Redelijk', poor: 'Matig' };

export function bar(label: string, good: number, fair: number, poor: number): Bar {
  return { label, note: `n ${good + fair + poor}`, good, fair, poor };
}

export const TYPICAL: Chart = {
  title: 'Oordelen per campagne, september 2026',
  legend: LEGEND_NL,
  bars: [
    bar('Beurs voorjaar', 12, 7, 4),
    bar('Webinar samen verkopen', 9, 3, 11),
    bar('LinkedIn', 2, 14, 3),
    bar('Nieuwsbrief', 0, 6, 1),
    bar('Aanbevolen door een klant', 18, 0, 0),
  ],
};

/** What people call their campaigns to be noticed, or to break something. */
export const HOSTILE = [
  'x'.repeat(200),
  'w'.repeat(100_000),
  '<script>alert(1)</script>',
  '</text></svg><image href="http://evil.example/x.png"/>',
  `&amp; " ' ]]> <!-- -->`,
  '{datum.label} datum[0] @{1+1}',
  'מכירות וشيء',
  '\u202eevil\u202c',
  '🎉👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'Q3 🎉 中文 beurs',
  '\u0000\u0007a\nb\tc\u2028d',
  '\ud800 alone \udc00',
  'e\u0301\u0323'.repeat(300),
  '',
  '   ',
  '__proto__',
  'constructor',
  'valueOf',
];

export const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** Width and height of a PNG, in px. */
export function sizeOf(png: Uint8Array): [number, number] {
  const header = Buffer.from(png);
  return [header.readUInt32BE(16), header.readUInt32BE(20)];
}
