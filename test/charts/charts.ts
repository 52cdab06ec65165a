import type { Bar, Chart } from '../../src/cards/card.ts';

export const LEGEND_NL = { good: 'Goed', fair: 'Redelijk', poor: 'Matig' };

export function makeBar(label: string, good: number, fair: number, poor: number): Bar {
  return { label, note: `n ${good + fair + poor}`, good, fair, poor };
}

export const TYPICAL: Chart = {
  title: 'Oordelen per campagne, september 2026',
  legend: LEGEND_NL,
  bars: [
    makeBar('Beurs voorjaar', 12, 7, 4),
    makeBar('Webinar samen verkopen', 9, 3, 11),
    makeBar('LinkedIn', 2, 14, 3),
    makeBar('Nieuwsbrief', 0, 6, 1),
    makeBar('Aanbevolen door een klant', 18, 0, 0),
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

/** Each with what a test's title says of it: some are longer than a title may be. */
export const HOSTILE_BY_START = HOSTILE.map((words): [start: string, words: string] => [words.slice(0, 30), words]);

export const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** Width and height of a PNG, in px. */
export function readSize(png: Uint8Array): [number, number] {
  const header = Buffer.from(png);
  return [header.readUInt32BE(16), header.readUInt32BE(20)];
}
