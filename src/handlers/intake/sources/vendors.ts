import type { SourceKind } from '../../../domain/crm/source.ts';
import { dynamicsDoor } from '../dynamics/door.ts';
import { DYNAMICS_STEP, DYNAMICS_THIN, readDynamicsStep, readThinDynamicsStep } from '../dynamics/read.ts';
import { hubspotDoor } from '../hubspot/door.ts';
import { HUBSPOT_APP, HUBSPOT_WORKFLOW, readHubspotEvent, readHubspotWorkflow } from '../hubspot/read.ts';
import { pipedriveDoor } from '../pipedrive/door.ts';
import { PIPEDRIVE_V2, readPipedriveEvent } from '../pipedrive/read.ts';
import { salesforceDoor } from '../salesforce/door.ts';
import { readFlowRecord, readOutboundRecord, SALESFORCE_FLOW, SALESFORCE_OUTBOUND } from '../salesforce/read.ts';
import { webhooksDoor } from '../webhooks/door.ts';
import type { ReadItem, SourceDoor } from './source-door.ts';

/** The doors that there are. */
export const SOURCE_DOORS: Record<SourceKind, SourceDoor> = {
  hubspot: hubspotDoor,
  salesforce: salesforceDoor,
  pipedrive: pipedriveDoor,
  dynamics: dynamicsDoor,
  webhooks: webhooksDoor,
};

const READERS: Record<string, ReadItem> = {
  [HUBSPOT_WORKFLOW]: readHubspotWorkflow,
  [HUBSPOT_APP]: readHubspotEvent,
  [SALESFORCE_OUTBOUND]: readOutboundRecord,
  [SALESFORCE_FLOW]: readFlowRecord,
  [PIPEDRIVE_V2]: readPipedriveEvent,
  [DYNAMICS_STEP]: readDynamicsStep,
  [DYNAMICS_THIN]: readThinDynamicsStep,
};

/** Who understands items of this format; undefined where that is none of a vendor’s, or of another version. */
export function findItemReader(format: string): ReadItem | undefined {
  return Object.hasOwn(READERS, format) ? READERS[format] : undefined;
}
