import type { CrmRecord } from '../record.ts';

/** What a field of a record holds; `deal.amount` is also the `amount` of a deal itself. Undefined where it is not named at all. */
function findValue({ object, fields }: CrmRecord, name: string): string | null | undefined {
  const own = name.startsWith(`${object}.`) ? name.slice(object.length + 1) : name;
  for (const each of [name, own]) if (Object.hasOwn(fields, each)) return fields[each];
  return undefined;
}

/** A field as people read it: by its label where it has one, since a key tells nobody anything. */
function readField(record: CrmRecord, name: string): string {
  return (findValue(record, `${name}.label`) ?? findValue(record, name) ?? '').trim();
}

/** What a rule makes of a record: `a + b` both, `a | b` the first that is filled; undefined where nothing is. */
export function readByRule(record: CrmRecord, rule: string | undefined): string | undefined {
  for (const alternative of rule?.split('|') ?? []) {
    const parts = alternative.split('+').map((name) => readField(record, name.trim()));
    const text = parts.filter((part) => part !== '').join(' ');
    if (text !== '') return text;
  }
  return undefined;
}

/** The key and the label of a field, as they are compared; undefined where the record does not name it. */
export function listFieldValues(record: CrmRecord, name: string): string[] | undefined {
  const found = [findValue(record, name), findValue(record, `${name}.label`)].filter((value) => value !== undefined);
  return found.length === 0 ? undefined : found.flatMap((value) => (value === null ? [] : toComparable(value)));
}

/** However it is written. */
export function toComparable(value: string): string {
  return value.trim().toLowerCase();
}
