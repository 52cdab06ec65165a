import type { CrmRecord, RecordPointer, RecordValue } from '../../../domain/crm/record.ts';
import type { ItemRead } from '../../../domain/crm/record-event.ts';
import { parseJsonBody, readWord } from '../body/json-body.ts';
import { isRecord } from '../lenient.ts';
import { readDynamicsFields, readDynamicsMoment, readDynamicsPairs } from './attributes.ts';

export const DYNAMICS_STEP = 'dynamics/step';
export const DYNAMICS_THIN = 'dynamics/thin';

const READ_OBJECTS = ['lead', 'opportunity'];
/** Messages after which a record is gone or means nothing new. */
const IGNORED_MESSAGES = ['Delete', 'Retrieve', 'RetrieveMultiple', 'Associate', 'Disassociate'];

/** What a step of Dataverse tells: of a new record all, of a changed one what changed, unless an image of it came along. */
export function readDynamicsStep(text: string): ItemRead {
  return readStep(text, false);
}

/** The same where the data was too large to come along. */
export function readThinDynamicsStep(text: string): ItemRead {
  return readStep(text, true);
}

function readStep(text: string, isThin: boolean): ItemRead {
  const given = parseJsonBody(text);
  if (!isRecord(given)) return { fault: 'the body is no execution context' };
  const object = readWord(given['PrimaryEntityName']).toLowerCase();
  const message = readWord(given['MessageName']);
  if (!READ_OBJECTS.includes(object)) return { nothing: `it is about a ${object}` };
  if (IGNORED_MESSAGES.includes(message)) return { nothing: `nothing follows from a ${message}` };
  const images = readDynamicsPairs(given['PostEntityImages']).map(([, image]) => image);
  const target = readDynamicsPairs(given['InputParameters']).find(([name]) => name === 'Target')?.[1];
  const fields: CrmRecord['fields'] = {};
  for (const entity of [...images, target]) Object.assign(fields, readDynamicsFields(entity));
  const changedAt = readDynamicsMoment(fields['modifiedon']) ?? readDynamicsMoment(given['OperationCreatedOn']);
  const id = readWord(given['PrimaryEntityId']).toLowerCase();
  const record = { object, id, fields, belongs: listBelongings(fields), ...(changedAt !== undefined && { changedAt }) };
  const isWhole = !isThin && (message === 'Create' || images.length > 0);
  return { event: { record, isWhole, isChosen: false } };
}

/** An opportunity names the lead that it was made of. */
function listBelongings(fields: Record<string, RecordValue>): RecordPointer[] {
  const lead = fields['originatingleadid'];
  return lead ? [{ object: 'lead', id: lead }] : [];
}
