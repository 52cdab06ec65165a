import type { RecordValue } from '../../../domain/crm/record.ts';
import { isRecord } from '../lenient.ts';

/** So deep, so many and so long are fields; what is beyond is nobody’s mapping. */
const DEPTH_MAX = 4;
const FIELDS_MAX = 2000;
const VALUE_MAX = 20_000;
const LIST_MAX = 100;

/** JSON as fields by name, what is within another behind a point: `value.amount`. Lists of texts and numbers come with commas. */
export function flattenFields(given: unknown): Record<string, RecordValue> {
  const fields: Record<string, RecordValue> = {};
  addFields(fields, given, '', DEPTH_MAX);
  return fields;
}

function addFields(fields: Record<string, RecordValue>, given: unknown, name: string, depth: number): void {
  if (isRecord(given)) {
    if (depth === 0) return;
    for (const [key, value] of Object.entries(given))
      addFields(fields, value, name === '' ? key : `${name}.${key}`, depth - 1);
    return;
  }
  if (name === '' || Object.keys(fields).length >= FIELDS_MAX) return;
  const value = writeRecordValue(given);
  // A name such as __proto__ is a name like any other.
  if (value !== undefined)
    Object.defineProperty(fields, name, { value, enumerable: true, configurable: true, writable: true });
}

/** A value as records have it; undefined for what is none. */
export function writeRecordValue(given: unknown): RecordValue | undefined {
  if (given === null) return null;
  if (typeof given === 'string') return given.slice(0, VALUE_MAX);
  if (typeof given === 'number' || typeof given === 'boolean') return String(given);
  if (!Array.isArray(given)) return undefined;
  const parts = given.slice(0, LIST_MAX).filter((each) => typeof each === 'string' || typeof each === 'number');
  return parts.join(',').slice(0, VALUE_MAX);
}

const DIGITS = /^\d{10,14}$/;

/** A moment as CRMs write it: ISO 8601, or its milliseconds or seconds since 1970; undefined when it is none. */
export function readRecordMoment(given: unknown): number | undefined {
  const text = typeof given === 'number' ? String(given) : given;
  if (typeof text !== 'string' || text.length > 40) return undefined;
  if (DIGITS.test(text)) return text.length > 11 ? Number(text) : Number(text) * 1000;
  // A day alone, or a time without its offset, could be any of several moments.
  const moment = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(text)
    ? Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
    : Number.NaN;
  return Number.isNaN(moment) ? undefined : moment;
}
