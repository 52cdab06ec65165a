import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { examineCsv } from '../../../../src/handlers/intake/csv/read-file.ts';
import { readMoment } from '../../../../src/handlers/intake/csv/read-moment.ts';
import { readAll } from './rows.ts';

const SAMPLE = join(import.meta.dirname, '../../../fixtures/payloads/csv-leads-en-comma.csv');

test('the sample in English is read, names in two columns as one', async () => {
  const { rows, read } = await readAll(await readFile(SAMPLE));
  expect(rows.map(({ line }) => line)).toEqual([2, 3, 4]);
  expect(read[1]).toEqual({
    lead: {
      externalId: '4712',
      company: 'Acme, Inc.',
      contact: { name: "Kim O'Brien", title: 'CFO', email: 'kim@example.com' },
      source: 'Web',
    },
    factsAt: Date.parse('2026-11-20T23:00:00Z'),
    remarks: [],
  });
});

const DUTCH = [
  'Bedrijf',
  'Contact',
  'Functie',
  'E-mail',
  'Telefoon',
  'Bron',
  'Campagne',
  'Segment',
  'Score',
  'Waarde',
  'Datum',
];
const LINE = ['"Jansma ""Staal"" BV"', 'Iris de Vries', 'Inkoper', 'iris@jansma.example', "'+31205550123", 'beurs'];
const MORE = ['voorjaar', 'infra', '8,5', '1.500,50', '20-11-2026'];

test.each([
  [';', '\r\n', '\uFEFF'],
  [',', '\n', ''],
  ['\t', '\n', ''],
])(
  'Dutch columns parted by %j are read, with a mark or without, and a line break within quotes',
  async (sign, end, mark) => {
    const cells = [...LINE, ...MORE].map((cell) => (cell.includes(sign) ? `"${cell}"` : cell));
    const note = '"Belt liever\nna vieren"';
    const text = `${mark}${[...DUTCH, 'Notitie'].join(sign)}${end}${[...cells, note].join(sign)}${end}${end}Kort${sign}Bob${end}`;
    const { rows, read } = await readAll(text);
    expect(rows.map(({ line, isEmpty }) => [line, isEmpty])).toEqual([
      [2, false],
      [4, true],
      [5, false],
    ]);
    expect(read[0]).toMatchObject({
      lead: {
        company: 'Jansma "Staal" BV',
        contact: { name: 'Iris de Vries', phone: '+31205550123' },
        value: { amount: 1500.5, currency: 'EUR' },
        score: 8.5,
        note: 'Belt liever\nna vieren',
      },
      factsAt: Date.parse('2026-11-19T23:00:00Z'),
    });
    expect(read[2]).toMatchObject({ lead: { company: 'Kort', contact: { name: 'Bob' } } });
  },
);

test('letters of Windows are known where they are no UTF-8', async () => {
  const text = 'Bedrijf;Contact\nCaf\u00e9 \u20ac;Zo\u00eb\n';
  const windows = Uint8Array.from(text, (letter) => (letter === '\u20ac' ? 0x80 : letter.charCodeAt(0)));
  expect((await readAll(windows)).read[0]).toMatchObject({ lead: { company: 'Café €', contact: { name: 'Zoë' } } });
  expect((await readAll(text)).read[0]).toMatchObject({ lead: { company: 'Café €', contact: { name: 'Zoë' } } });
});

test.each<[what: string, content: string | Uint8Array, sentence: RegExp]>([
  ['UTF-16', Buffer.from('\uFEFFBedrijf;Contact\n', 'utf16le'), /UTF-16/],
  ['nothing', '', /is empty/],
  ['no column for the company', 'Naam;E-mail\nIris;iris@a.example\n', /no column for the company/],
  ['a quote without end', 'Company,Contact\nAcme,"Kim\n', /line 2 on: a quote/],
])('a file with %s is refused in a sentence', async (_what, content, sentence) => {
  await expect(readAll(content)).rejects.toThrow(sentence);
});

describe('a line', () => {
  test.each([
    ['without a company', ';Iris;i@a.example', /no company/],
    ['without anybody', 'Acme;;', /neither a contact name nor an e-mail/],
    ['with more cells than columns', 'Acme;Iris;i@a.example;x', /4 cells where the header has 3/],
  ])('%s is refused', async (_what, line, reason) => {
    const { read } = await readAll(`Bedrijf;Contact;E-mail\n${line}\n`);
    expect(read[0]).toEqual({ reason: expect.stringMatching(reason) });
  });

  test('without an id has one of its company and address, however they are cased', async () => {
    const { read } = await readAll('Bedrijf;E-mail\nAcme;kim@a.example\nACME ;KIM@a.example\nAcme;bob@a.example\n');
    const [one, other, third] = read.map((row) => ('lead' in row ? row.lead.externalId : ''));
    expect(one).toMatch(/^csv:[\w-]{16}$/);
    expect(other).toBe(one);
    expect(third).not.toBe(one);
  });

  test('whose id a spreadsheet has shortened is refused: others would share what is left of it', async () => {
    for (const id of ['1.23457E+11', '1,23457e+11', '4E+11']) {
      const { read } = await readAll(`Kenmerk;Bedrijf;Contact\n${id};Acme;Kim\n`);
      expect(read[0]).toEqual({
        reason: expect.stringContaining(`External ID was shortened to ${id} by a spreadsheet`),
      });
    }
    const { read } = await readAll('Kenmerk;Bedrijf;Contact\n12E5;Acme;Kim\nE+11;Acme;Bob\n');
    expect(read.map((row) => 'lead' in row && row.lead.externalId)).toEqual(['12E5', 'E+11']);
  });

  test('whose telephone number a spreadsheet has shortened loses that, which would be somebody else’s', async () => {
    const { read } = await readAll('Bedrijf;Contact;Telefoon\nAcme;Kim;3,16123E+10\n');
    expect(read[0]).toEqual({
      lead: { externalId: expect.any(String), company: 'Acme', contact: { name: 'Kim' } },
      remarks: [expect.stringContaining('Phone is left out: it was shortened to 3,16123E+10 by a spreadsheet')],
    });
  });

  test('with something wrong that is optional loses that alone, by the name of its column', async () => {
    const { read } = await readAll(
      'Bedrijf;Contact;Score;Waarde;Datum;Eigenaar\nAcme;Kim;veel;1.500;03/04/2026;Bram\n',
    );
    expect(read[0]).toEqual({
      lead: { externalId: expect.any(String), company: 'Acme', contact: { name: 'Kim' } },
      remarks: [
        'Score is left out',
        'Value is left out',
        'Owner Email is left out',
        expect.stringMatching(/Created Date is left out: 03\/04\/2026 could be either of two days/),
      ],
    });
  });
});

test.each<[written: string, at: string | 'unclear' | 'wrong']>([
  ['2026-11-20', '2026-11-19T23:00:00Z'],
  ['20-11-2026', '2026-11-19T23:00:00Z'],
  ['3-4-2026', '2026-04-02T22:00:00Z'],
  ['20.11.2026', '2026-11-19T23:00:00Z'],
  ['20/11/2026', '2026-11-19T23:00:00Z'],
  ['11/20/2026', '2026-11-19T23:00:00Z'],
  ['04/04/2026', '2026-04-03T22:00:00Z'],
  ['20-11-2026 09:30', '2026-11-20T08:30:00Z'],
  ['2026-11-20T09:14:02Z', '2026-11-20T09:14:02Z'],
  ['2026-11-20 09:14+01:00', '2026-11-20T08:14:00Z'],
  ['03/04/2026', 'unclear'],
  ['31-02-2026', 'wrong'],
  ['20-11-26', 'wrong'],
  ['morgen', 'wrong'],
])('the date %s is read as %s', (written, at) => {
  const expected = at === 'unclear' || at === 'wrong' ? at : Date.parse(at);
  expect(readMoment(written, 'Europe/Amsterdam')).toBe(expected);
});

test.each([';', ',', '\t', '|'])(
  'a first line that tells Excel the separator %j is no header and no lead',
  async (sign) => {
    for (const line of [`sep=${sign}`, `"sep=${sign}"`, `\uFEFFSEP=${sign}`]) {
      const { rows, read } = await readAll(`${line}\r\n\r\nBedrijf${sign}Contact\r\nAcme${sign}Kim\r\n`);
      expect([rows.map((row) => row.line), read]).toMatchObject([[4], [{ lead: { company: 'Acme' } }]]);
    }
  },
);

test('lines end as they do, each in its own way', async () => {
  const { read } = await readAll('Company,Contact\r\nA,"Kim\r\nK"\nB,Bob\rC,Cato\r\nD,Dirk');
  expect(read.map((row) => 'lead' in row && row.lead.company)).toEqual(['A', 'B', 'C', 'D']);
});

test('a line that is too large is called so', async () => {
  const large = `Company,Contact,Note\nAcme,Kim,${'x'.repeat(300 * 1024)}\n`;
  await expect(readAll(large)).rejects.toThrow('from line 2 on: it has more than 256 KB');
});

test('a pipe is no file, and nobody waits for it', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'smarketing-pipe-')), 'leads.csv');
  onTestFinished(() => rm(dirname(path), { recursive: true }));
  execFileSync('bash', ['-c', 'mkfifo "$0"', path]);
  await expect(examineCsv(path)).rejects.toThrow('is no file');
});
