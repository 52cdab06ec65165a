/** Signs by which spreadsheets know a formula, also in their wide forms, after whatever is drawn as nothing. */
const FORMULA = /^'*[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
const PROTECTED = /^''*[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

/** A cell that no spreadsheet takes for a formula: what would be one begins with an apostrophe. */
export function escapeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text of a cell that may be protected so. */
export function readCell(cell: string): string {
  return PROTECTED.test(cell) ? cell.slice(1) : cell;
}

/** A line of a file that spreadsheets open, without its end. */
export function writeCsvLine(texts: string[], delimiter = ','): string {
  return texts.map((text) => quoteCell(escapeCell(text), delimiter)).join(delimiter);
}

/** By RFC 4180; also what begins or ends with a blank, which some readers trim. */
function quoteCell(cell: string, delimiter: string): string {
  const isPlain = !cell.includes(delimiter) && !/["\r\n\t;,]|^\s|\s$/.test(cell);
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}

/** Named values in one cell, such as `need=yes; budget=no`. */
export function writePairs(pairs: [name: string, value: string][]): string {
  return pairs.map((pair) => pair.map(encodePart).join('=')).join('; ');
}

/** The same read; undefined where it is nothing such. */
export function readPairs(cell: string): [name: string, value: string][] | undefined {
  if (cell.trim() === '') return [];
  const pairs = cell.split(';').map((pair) => pair.split('=').map((part) => decodePart(part.trim())));
  const read = pairs.flatMap(([name, value, ...more]): [string, string][] =>
    name && value !== undefined && more.length === 0 ? [[name, value]] : [],
  );
  return read.length === pairs.length ? read : undefined;
}

const ENCODED = /%(3B|3D|25|[01][\dA-F]|20)/gi;

/** Blanks at its ends would be trimmed. */
function encodePart(part: string): string {
  return part.replaceAll(
    /[;=%\r\n\t]|^ | $/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function decodePart(part: string): string {
  return part.replaceAll(ENCODED, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
