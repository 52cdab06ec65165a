import type { CrmRecord, RecordPointer, RecordValue } from '../../../domain/crm/record.ts';
import type { CrmAnswer } from '../client.ts';
import type { Labels } from '../labels.ts';
import { readChangedAt, readFields, readId, readObject, readValue } from '../values.ts';
import type { AskDynamics } from './call.ts';

type Fields = Record<string, RecordValue>;
export type DynamicsParts = { ask: AskDynamics; labels: Labels };

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const PERSON = '$select=fullname,emailaddress1,telephone1,jobtitle';

/** Where a table’s records are, and what is read with them. */
type Table = { set: string; expand: string[]; belongs: { object: string; lookup: string }[] };
const SHARED = ['owninguser($select=fullname,internalemailaddress)', 'transactioncurrencyid($select=isocurrencycode)'];
const TABLES: Record<string, Table> = {
  lead: {
    set: 'leads',
    expand: [...SHARED, 'campaignid($select=name)', 'parentaccountid($select=name)', `parentcontactid(${PERSON})`],
    belongs: [
      { object: 'opportunity', lookup: 'qualifyingopportunityid' },
      { object: 'contact', lookup: 'parentcontactid' },
    ],
  },
  opportunity: {
    set: 'opportunities',
    expand: [...SHARED, 'campaignid($select=name)', 'parentaccountid($select=name)', `parentcontactid(${PERSON})`],
    belongs: [
      { object: 'lead', lookup: 'originatingleadid' },
      { object: 'contact', lookup: 'parentcontactid' },
    ],
  },
  contact: { set: 'contacts', expand: [SHARED[0] ?? ''], belongs: [] },
};
/** What stands under another name once it is read. */
const NAMES: Record<string, string> = {
  campaignid: 'campaign.',
  parentaccountid: 'company.',
  parentcontactid: 'person.',
  transactioncurrencyid: 'transactioncurrency.',
};
const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

/** Undefined for a table of which leads are not made, and for what is no id. */
export function findDynamicsPath({ object, id }: RecordPointer): string | undefined {
  const table = TABLES[object];
  return table && GUID.test(id) ? `/${table.set}(${id.toLowerCase()})` : undefined;
}

/** One question: what belongs to a record comes with it, and so do labels. */
export async function fetchDynamicsRecord(
  { ask }: DynamicsParts,
  pointer: RecordPointer,
  cut: AbortSignal,
): Promise<CrmAnswer<CrmRecord>> {
  const path = findDynamicsPath(pointer);
  const table = TABLES[pointer.object];
  if (path === undefined || table === undefined) return { kind: 'gone' };
  const answer = await ask('GET', `${path}?${new URLSearchParams({ $expand: table.expand.join(',') })}`, cut);
  if (answer.kind !== 'good') return answer;
  const given = readObject(answer.value);
  const belongs = table.belongs.flatMap(({ object, lookup }) => {
    const id = readId(given[`_${lookup}_value`]);
    return id !== undefined && GUID.test(id) ? [{ object, id: id.toLowerCase() }] : [];
  });
  const value: CrmRecord = {
    ...pointer,
    fields: { ...readColumns(given), ...readExpanded(given) },
    ...readChangedAt(given['modifiedon']),
    ...(belongs.length > 0 && { belongs }),
  };
  return { kind: 'good', value };
}

/** `_ownerid_value` is the lookup `ownerid`; a column’s label is its annotation. */
function readColumns(given: Record<string, unknown>): Fields {
  const fields: Fields = {};
  for (const [name, value] of Object.entries(readFields(given))) {
    const [column = '', annotation] = name.split('@', 2);
    const plain = /^_(\w+)_value$/.exec(column)?.[1] ?? column;
    if (annotation === undefined) fields[plain] = value;
    else if (`@${annotation}` === FORMATTED) fields[`${plain}.label`] = value;
  }
  return fields;
}

function readExpanded(given: Record<string, unknown>): Fields {
  const fields: Fields = {};
  for (const [lookup, prefix] of Object.entries(NAMES)) {
    for (const [name, value] of Object.entries(readFields(given[lookup], prefix)))
      if (!name.includes('@')) fields[name] = value;
  }
  const owner = readObject(given['owninguser']);
  return {
    ...fields,
    'owner.name': readValue(owner['fullname']),
    'owner.email': readValue(owner['internalemailaddress']),
  };
}
