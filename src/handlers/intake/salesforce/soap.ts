import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { RecordValue } from '../../../domain/crm/record.ts';
import { isRecord } from '../lenient.ts';

/** One record of an Outbound Message. */
export type SoapNotification = { id: string; object: string; fields: Record<string, RecordValue> };
/** All of one; `organization`: the id of whose Salesforce it is. `malformed`: how many are none. */
export type OutboundMessage = { organization: string; notifications: SoapNotification[]; malformed: number };

/** A document type can make a small text large, or read files; Salesforce sends none. */
const DOCTYPE = /<!(?:DOCTYPE|ENTITY)/i;

/** Why one is none. */
export const NO_NOTIFICATION = 'Each Notification has an Id and an sObject of a type, with its own Id.';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  // Numbers of letters (`&#233;`) as well as the five names of XML.
  htmlEntities: true,
  maxNestedTags: 20,
  isArray: (name) => name === 'Notification',
});

/** What an Outbound Message holds; or why it is none, `isXml` when it is at least well-formed. */
export function readOutboundMessage(text: string): OutboundMessage | { isXml: boolean; fault: string } {
  if (DOCTYPE.test(text)) return { isXml: false, fault: 'A document type is not taken.' };
  const parsed = parseXml(text);
  if (parsed === undefined) return { isXml: false, fault: 'The body is not valid XML.' };
  const { notifications } = readPart(readPart(parsed['Envelope'])['Body']);
  const { OrganizationId: organization, Notification: given } = readPart(notifications);
  if (typeof organization !== 'string' || !Array.isArray(given))
    return { isXml: true, fault: 'This is not an Outbound Message: notifications with an OrganizationId.' };
  const found = given.map(readNotification);
  const whole = found.filter((each) => each !== undefined);
  if (whole.length === 0) return { isXml: true, fault: NO_NOTIFICATION };
  return { organization, notifications: whole, malformed: found.length - whole.length };
}

function parseXml(text: string): Record<string, unknown> | undefined {
  try {
    if (XMLValidator.validate(text) !== true) return undefined;
    return readPart(parser.parse(text));
  } catch {
    // Nested deeper than anything that is meant.
    return undefined;
  }
}

function readPart(given: unknown): Record<string, unknown> {
  return isRecord(given) ? given : {};
}

function readNotification(given: unknown): SoapNotification | undefined {
  const { Id: id, sObject } = readPart(given);
  const { '@type': type, ...values } = readPart(sObject);
  if (typeof id !== 'string' || id === '' || typeof type !== 'string' || typeof values['Id'] !== 'string')
    return undefined;
  const fields = Object.entries(values).flatMap(([name, value]): [string, RecordValue][] => {
    if (name.startsWith('@')) return [];
    if (typeof value === 'string') return [[name, value]];
    return isRecord(value) && value['@nil'] === 'true' ? [[name, null]] : [];
  });
  return { id, object: type.replace(/^.*:/, '').toLowerCase(), fields: Object.fromEntries(fields) };
}
