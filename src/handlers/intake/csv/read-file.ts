import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type CsvError, type InfoRecord, parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { isVisible } from '../../../domain/leads/facts/kept-text.ts';
import { type CsvColumns, countKnown, readColumns } from './columns.ts';

/** A file as it was looked through. `id`: the same for the same bytes. `changedAt`: ms of the epoch. */
export type CsvFile = {
  path: string;
  id: string;
  size: number;
  changedAt: number;
  encoding: 'utf-8' | 'windows-1252';
  delimiter: string;
  columns: CsvColumns;
};

/** A line as it stands; `line` is the first of its lines in the file. Without anything to see it is empty. */
export type CsvRow = { line: number; cells: string[]; isEmpty: boolean; bytes: number };

/** What is wrong with a file as a whole, in a sentence. */
export class UnreadableCsv extends Error {}

const RECORD_MAX = 256 * 1024;
const HEADER_MAX = 64 * 1024;
const DELIMITERS = [';', ',', '\t'];

/** Looks a file through: how its letters are written, and what its columns are. Throws `UnreadableCsv`. */
export async function examineCsv(path: string): Promise<CsvFile> {
  const { size, changedAt } = await measure(path);
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let head = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (head.length < HEADER_MAX) head = Buffer.concat([head, chunk.subarray(0, HEADER_MAX)]);
    if (chunk.includes(0)) throw new UnreadableCsv(WIDE);
    hash.update(chunk);
    isUtf8 &&= canDecode(decoder, chunk);
  }
  isUtf8 &&= canDecode(decoder, undefined);
  const encoding = isUtf8 ? 'utf-8' : 'windows-1252';
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  const { delimiter, columns } = findColumns(text);
  return { path, id: hash.digest('base64url').slice(0, ID_MAX), size, changedAt, encoding, delimiter, columns };
}

const ID_MAX = 16;
const WIDE = 'is saved as UTF-16 (“Unicode text”), or is no text at all: save it as “CSV UTF-8”';

/** Looked at before it is opened: a pipe would be waited for. */
async function measure(path: string): Promise<{ size: number; changedAt: number }> {
  const found = await stat(path);
  if (!found.isFile()) throw new UnreadableCsv('is no file');
  return { size: found.size, changedAt: Math.floor(found.mtimeMs) };
}

function canDecode(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** By the separator that makes the most of the line that names the columns. */
function findColumns(head: string): Pick<CsvFile, 'delimiter' | 'columns'> {
  const [, named] = NAMED_DELIMITER.exec(head) ?? [];
  const delimiters = named === undefined ? DELIMITERS : [named, ...DELIMITERS];
  const headers = delimiters.map((delimiter) => ({ delimiter, header: parseHeader(head, delimiter) }));
  const [best] = headers.toSorted((one, other) => countKnown(other.header) - countKnown(one.header));
  if (best === undefined || best.header.length === 0) throw new UnreadableCsv('is empty');
  const columns = readColumns(best.header);
  if (!columns.places.has('company')) {
    throw new UnreadableCsv(`has no column for the company: its first line is to name the columns, such as ${EXAMPLE}`);
  }
  return { delimiter: best.delimiter, columns };
}

/** Excel is told by a first line such as `sep=;` what separates cells. */
const NAMED_DELIMITER = /^\uFEFF?"?sep=([;,\t|])"?[^\r\n]*/i;

/** Neither the columns nor a lead. */
function isBeforeHeader({ cells, isEmpty }: CsvRow, delimiter: string): boolean {
  return isEmpty || NAMED_DELIMITER.test(cells.join(delimiter).trimStart());
}

/** The first line with anything in it; what follows it may end anywhere. */
function parseHeader(head: string, delimiter: string): string[] {
  const text = head.replace(NAMED_DELIMITER, '');
  try {
    return parseNow(text, { ...HOW, delimiter, skip_records_with_empty_values: true, to: 1 })[0] ?? [];
  } catch {
    return [];
  }
}

/** Whoever pastes lines of one file into another's mixes their ends: each end counts, wherever it stands. */
const LINE_ENDS = ['\r\n', '\n', '\r'];
const HOW = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: RECORD_MAX,
  record_delimiter: LINE_ENDS,
};

const EXAMPLE = 'Bedrijf;Contact;E-mail;Telefoon;Campagne or External ID,Company,Email';

/** Every line after the header, one at a time. Throws `UnreadableCsv` where a quote does not end. */
export async function* readRows(file: CsvFile): AsyncGenerator<CsvRow> {
  let isHeader = true;
  for await (const row of parseRows(Readable.from(decodeFile(file)), file.delimiter)) {
    if (isHeader) {
      isHeader = isBeforeHeader(row, file.delimiter);
      continue;
    }
    yield row;
  }
}

async function* decodeFile({ path, encoding }: CsvFile): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

type Parsed = { record: string[]; info: InfoRecord };

async function* parseRows(text: Readable, delimiter: string): AsyncGenerator<CsvRow> {
  const parser = parse({ ...HOW, delimiter, info: true });
  text.on('error', (reason) => parser.destroy(reason));
  text.pipe(parser);
  let last = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const line = last + 1;
      last = info.lines;
      yield { line, cells: record, isEmpty: !record.some(isVisible), bytes: info.bytes };
    }
  } catch (reason) {
    throw describe(reason, last + 1);
  } finally {
    text.destroy();
    parser.destroy();
  }
}

function describe(reason: unknown, line: number): unknown {
  const code = (reason as Partial<CsvError>).code;
  if (code === undefined || !code.startsWith('CSV_')) return reason;
  const isLarge = code === 'CSV_MAX_RECORD_SIZE';
  const why = isLarge ? `it has more than ${RECORD_MAX / 1024} KB, or ` : '';
  return new UnreadableCsv(`cannot be read from line ${line} on: ${why}a quote begins there that does not end`);
}
