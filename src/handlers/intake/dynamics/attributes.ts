import type { RecordValue } from '../../../domain/crm/record.ts';
import { readRecordMoment, writeRecordValue } from '../body/flatten-fields.ts';
import { readWord } from '../body/json-body.ts';
import { isRecord } from '../lenient.ts';

const FIELDS_MAX = 2000;
/** `/Date(1798000000000)/`, and with the offset that it was written in; the moment is the same. */
const DATE = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/;

/** The attributes of an entity by name, each with its label beside it where there is one. */
export function readDynamicsFields(entity: unknown): Record<string, RecordValue> {
  if (!isRecord(entity)) return {};
  const fields: [string, RecordValue][] = [];
  for (const [name, value] of readDynamicsPairs(entity['Attributes'])) fields.push(...readAttribute(name, value));
  for (const [name, label] of readDynamicsPairs(entity['FormattedValues']))
    if (typeof label === 'string') fields.push([`${name}.label`, label]);
  return Object.fromEntries(fields.slice(0, FIELDS_MAX));
}

/** A moment as Dataverse writes it. */
export function readDynamicsMoment(given: unknown): number | undefined {
  const ms = DATE.exec(readWord(given))?.[1];
  return ms === undefined ? readRecordMoment(given) : Number(ms);
}

/** Choices and money stand in `Value`, lookups in `Id` and `Name`. */
function readAttribute(name: string, given: unknown): [string, RecordValue][] {
  if (isRecord(given) && 'Id' in given && 'LogicalName' in given) {
    const { Id: id, Name: label } = given;
    const value: [string, RecordValue] = [name, typeof id === 'string' ? id.toLowerCase() : null];
    return typeof label === 'string' ? [value, [`${name}.label`, label]] : [value];
  }
  const plain = isRecord(given) && 'Value' in given ? given['Value'] : given;
  const value = writeRecordValue(Array.isArray(plain) ? plain.map(readChoice) : plain);
  if (value === undefined) return [];
  const moment = typeof value === 'string' && DATE.test(value) ? readDynamicsMoment(value) : undefined;
  return [[name, moment === undefined ? value : writeMoment(moment)]];
}

function readChoice(given: unknown): unknown {
  return isRecord(given) ? given['Value'] : given;
}

function writeMoment(moment: number): string | null {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Lists of keys and values as pairs. */
export function readDynamicsPairs(given: unknown): [string, unknown][] {
  if (!Array.isArray(given)) return [];
  return given.flatMap((each): [string, unknown][] => (isRecord(each) ? [[readWord(each['key']), each['value']]] : []));
}
