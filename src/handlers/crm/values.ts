import type { CrmRecord, RecordValue } from '../../domain/crm/record.ts';
import type { CrmAnswer } from './client.ts';

const VALUE_MAX = 20_000;

/** A value of a CRM as text, or null: what is no plain value is left out. */
export function readValue(value: unknown): RecordValue {
  if (typeof value === 'string') return value.slice(0, VALUE_MAX);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return null;
}

/** The plain values of an object, with `prefix` before their names. */
export function readFields(object: unknown, prefix = ''): Record<string, RecordValue> {
  const fields: Record<string, RecordValue> = {};
  for (const [name, value] of Object.entries(readObject(object))) {
    if (value === null || typeof value !== 'object') fields[prefix + name] = readValue(value);
  }
  return fields;
}

/** An object of an answer; an empty one where there is none. */
export function readObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function readList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An id as text; CRMs give them as numbers, too. */
export function readId(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
}

/** When the record was so, where a field says it. */
export function readChangedAt(value: unknown): Pick<CrmRecord, 'changedAt'> {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? {} : { changedAt: at };
}

/** A field a vendor names in its refusal, if it can be one. */
export function readFieldName(value: unknown): { field?: string } {
  return typeof value === 'string' && /^\w[\w.-]{0,199}$/.test(value) ? { field: value } : {};
}

/** What is made of a good answer; every other stays as it is. */
export function treatGood<T, U>(answer: CrmAnswer<T>, treat: (value: T) => U): CrmAnswer<U> {
  return answer.kind === 'good' ? { kind: 'good', value: treat(answer.value) } : answer;
}

/** The record with where a person sees it, as `record.url`. */
export function addUrl(answer: CrmAnswer<CrmRecord>, url: string | undefined): CrmAnswer<CrmRecord> {
  return treatGood(answer, (record) =>
    url === undefined ? record : { ...record, fields: { ...record.fields, 'record.url': url } },
  );
}
