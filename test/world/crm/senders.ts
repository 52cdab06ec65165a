import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { findRepositoryRoot } from '../../../sandbox/shared/repository-root.ts';
import { type CrmSource, writeSourcePath } from '../../../src/domain/crm/source.ts';
import { listSourceSecrets, writeWebhookSecret } from '../../../src/domain/crm/source-secret.ts';
import type { CrmSettings } from '../../../src/handlers/crm/settings.ts';
import { signHubspotRequest } from '../../../src/handlers/intake/hubspot/signature.ts';
import { PIPEDRIVE_USER } from '../../../src/handlers/intake/pipedrive/door.ts';
import type { Store } from '../../../src/store/store.ts';
import { APP_SECRET } from '../intake.ts';

/** Also for what was built, beside which they do not stand. */
const PAYLOADS = join(findRepositoryRoot(), 'test', 'fixtures', 'payloads');

/** A body as a vendor documents it. */
export function readPayload(name: string): string {
  return readFileSync(join(PAYLOADS, name), 'utf8');
}

/** One source of each kind, as the set-up has them. */
export const SOURCES = {
  hubspot: { id: 'hub', kind: 'hubspot' },
  salesforce: { id: 'sales', kind: 'salesforce' },
  pipedrive: { id: 'pipe', kind: 'pipedrive' },
  dynamics: { id: 'dyn', kind: 'dynamics' },
  webhooks: { id: 'own', kind: 'webhooks' },
} as const satisfies Record<string, CrmSource>;

/** What the CRMs of the tests gave out. */
export const CRM_SETTINGS: Record<CrmSource['kind'], CrmSettings> = {
  hubspot: { appSecret: 'a secret of HubSpot’s own', portalId: '12345678' },
  salesforce: { organizationId: '00D000000000001EAA' },
  pipedrive: { domain: 'voorbeeld.pipedrive.com' },
  dynamics: { url: 'https://org.crm4.dynamics.com' },
  webhooks: {},
};

export type SourceDoorOf = { organisation: string; source: CrmSource };
export type Sent = { path: string; headers: Record<string, string>; body: string };

export function secretOf({ organisation, source }: SourceDoorOf): string {
  return listSourceSecrets(APP_SECRET, organisation, source).at(-1) ?? '';
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** A body as its vendor sends it to this source’s door, with what proves that it comes from there. */
export function sendAs(of: SourceDoorOf, body: string, more: Record<string, string> = {}): Sent {
  const path = writeSourcePath(of.organisation, of.source);
  const secret = secretOf(of);
  switch (of.source.kind) {
    case 'hubspot':
      return { path, body, headers: { ...JSON_TYPE, 'x-api-key': secret, ...more } };
    case 'salesforce':
      return body.trimStart().startsWith('<')
        ? { path: `${path}?secret=${secret}`, body, headers: { 'content-type': 'text/xml; charset=UTF-8', ...more } }
        : { path, body, headers: { ...JSON_TYPE, 'x-api-key': secret, ...more } };
    case 'pipedrive': {
      const basic = Buffer.from(`${PIPEDRIVE_USER}:${secret}`).toString('base64');
      return { path, body, headers: { ...JSON_TYPE, authorization: `Basic ${basic}`, ...more } };
    }
    case 'dynamics':
      return { path: `${path}?code=${secret}`, body, headers: { ...JSON_TYPE, ...more } };
    case 'webhooks': {
      const { id = 'msg_1', at = new Date(), ...headers } = more as { id?: string; at?: Date };
      const signature = new Webhook(writeWebhookSecret(secret)).sign(id, at, body);
      const timestamp = String(Math.floor(at.getTime() / 1000));
      return {
        path,
        body,
        headers: {
          ...JSON_TYPE,
          'webhook-id': id,
          'webhook-timestamp': timestamp,
          'webhook-signature': signature,
          ...headers,
        },
      };
    }
  }
}

/** The same with HubSpot’s signature of now, as it is made for this address. */
export function signAsHubspot(of: SourceDoorOf, address: string, body: string, at: number): Sent {
  const path = writeSourcePath(of.organisation, of.source);
  const timestamp = String(at);
  const request = { method: 'POST', uri: address + path, body: Buffer.from(body), timestamp };
  const signature = signHubspotRequest(request, CRM_SETTINGS.hubspot.appSecret ?? '');
  return {
    path,
    body,
    headers: { ...JSON_TYPE, 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': timestamp },
  };
}

export function post(address: string, { path, headers, body }: Sent): Promise<Response> {
  return fetch(address + path, { method: 'POST', headers, body });
}

/** How many things were kept of all that was sent, in whatever state. */
export async function countKept({ store }: { store: Store }, organisation = 'noordlicht'): Promise<number> {
  return (await store.inbox.lines(organisation, 1000)).length;
}
