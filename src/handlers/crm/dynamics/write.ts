import type { RecordNote, RecordPointer, RecordValue, RecordWrite } from '../../../domain/crm/record.ts';
import type { CrmAnswer } from '../client.ts';
import { keepNote } from '../keep-note.ts';
import { readId, readList, readObject, readValue, treatGood } from '../values.ts';
import { type DynamicsParts, findDynamicsPath } from './fetch.ts';

/** Types of columns whose values are numbers or yes and no: Dataverse takes no text for them. */
const NUMBERS = new Set(['Picklist', 'State', 'Status', 'Integer', 'BigInt', 'Decimal', 'Double', 'Money']);

/** The columns first: what is refused there is what people must hear of. */
export async function writeDynamicsRecord(
  parts: DynamicsParts,
  { fields, note, ...pointer }: RecordWrite,
  cut: AbortSignal,
): Promise<CrmAnswer<{ note?: string }>> {
  const path = findDynamicsPath(pointer);
  if (path === undefined) return { kind: 'gone' };
  if (Object.keys(fields).length > 0) {
    const shaped = await shapeColumns(parts, pointer, fields, cut);
    if (shaped.kind !== 'good') return shaped;
    const answer = await parts.ask('PATCH', path, cut, shaped.value);
    if (answer.kind !== 'good') return answer;
  }
  return note === undefined ? { kind: 'good', value: {} } : writeAnnotation(parts, pointer, note, cut);
}

async function shapeColumns(
  { ask, labels }: DynamicsParts,
  { object }: RecordPointer,
  fields: Record<string, RecordValue>,
  cut: AbortSignal,
): Promise<CrmAnswer<Record<string, unknown>>> {
  const path = `/EntityDefinitions(LogicalName='${object}')/Attributes?${new URLSearchParams({ $select: 'LogicalName,AttributeType' })}`;
  const columns = await labels.find(`columns ${object}`, () => ask('GET', path, cut));
  if (columns.kind !== 'good') return columns;
  const rows = readList(readObject(columns.value)['value']).map(readObject);
  const types = new Map(
    rows.map(({ LogicalName, AttributeType }) => [readValue(LogicalName), readValue(AttributeType)]),
  );
  const shape = (name: string, value: RecordValue): unknown => {
    const type = types.get(name) ?? '';
    if (value === null) return null;
    if (NUMBERS.has(type)) return Number(value);
    return type === 'Boolean' ? value === 'true' : value;
  };
  return {
    kind: 'good',
    value: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, shape(name, value)])),
  };
}

/** A note is an annotation, found by its subject. */
function writeAnnotation(
  { ask }: DynamicsParts,
  pointer: RecordPointer,
  note: RecordNote,
  cut: AbortSignal,
): Promise<CrmAnswer<{ note?: string }>> {
  const body = { subject: note.title, notetext: note.text };
  return keepNote(note, {
    find: async () => {
      const query = new URLSearchParams({
        $select: 'annotationid',
        $filter: `_objectid_value eq ${pointer.id} and subject eq '${note.title.replaceAll("'", "''")}'`,
        $top: '1',
      });
      return treatGood(await ask('GET', `/annotations?${query}`, cut), (found) =>
        readId(readObject(readList(readObject(found)['value'])[0])['annotationid']),
      );
    },
    change: (id) => ask('PATCH', `/annotations(${encodeURIComponent(id)})`, cut, body),
    make: async () => {
      const bind = `objectid_${pointer.object}@odata.bind`;
      const made = await ask('POST', '/annotations', cut, { ...body, [bind]: findDynamicsPath(pointer) });
      return treatGood(made, (annotation) => readId(readObject(annotation)['annotationid']));
    },
  });
}
