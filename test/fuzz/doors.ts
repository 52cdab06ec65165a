import { type CrmSource, writeSourcePath } from '../../src/domain/crm/source.ts';
import { writeWebhookSecret } from '../../src/domain/crm/source-secret.ts';
import { readPayload, SOURCES, secretOf } from '../world/crm/senders.ts';
import { INTAKE_SECRET } from '../world/intake.ts';
import { createSlackFiller, createTeamsFiller, type Filler } from './fillers.ts';
import {
  createBearerProof,
  createHubspotProof,
  createSlackProof,
  createSourceProof,
  createTeamsProof,
  createWebhookProof,
  type Proof,
} from './proofs.ts';
import type { Sample } from './sample.ts';
import type { WireMaker } from './wires.ts';

/** A way in, with what really comes there. Without a proof anybody may come; `isProved`: the samples prove themselves. */
export type FuzzDoor = {
  name: string;
  share: number;
  samples: Sample[];
  proof?: Proof;
  isProved?: true;
  fill?: Filler;
};

export type DoorParts = {
  organisation: string;
  address: string;
  now(): number;
  slackSecret: string;
  teamsTokens: { good: string; bad: string[] };
  slack: Sample[];
  teams: Sample[];
  /** Of people who came to install the app, and have not come back yet. */
  installing: Sample[];
  wires: WireMaker;
};

/** What whoever collects metrics shows. */
export const METRICS_TOKEN = 'a-token-for-metrics-of-32-signs-or-more';

const JSON_TYPE = { 'content-type': 'application/json' };

/** Every door that there is. */
export function listDoors(parts: DoorParts): FuzzDoor[] {
  const { slack, teams, installing, wires, now, address, organisation } = parts;
  const { good, bad } = parts.teamsTokens;
  const slackProof = createSlackProof(parts.slackSecret, now);
  return [
    { name: 'slack', share: 30, samples: slack, proof: slackProof, fill: createSlackFiller(wires) },
    { name: 'teams', share: 16, samples: teams, proof: createTeamsProof(good, bad), fill: createTeamsFiller(wires) },
    { name: 'intake', share: 10, samples: listLeads('/intake/leads'), proof: createWebhookProof(INTAKE_SECRET) },
    {
      name: 'cloudevents',
      share: 7,
      samples: listCloudEvents('/intake/leads'),
      proof: createBearerProof(INTAKE_SECRET),
    },
    ...listSourceDoors(organisation, address, now),
    { name: 'metrics', share: 1, samples: [get('/metrics')], proof: createBearerProof(METRICS_TOKEN) },
    { name: 'install', share: 3, samples: listInstalls() },
    { name: 'install, back', share: 1, samples: installing, isProved: true },
    { name: 'read', share: 8, samples: listReads(organisation) },
  ];
}

/** The documented samples, and the same lead smaller. */
function listLeads(path: string): Sample[] {
  const names = ['standardwebhooks-lead-qualified.json', 'standardwebhooks-lead-outcome.json'];
  return names.map((name) => json(path, JSON.parse(readPayload(name))));
}

function json(path: string, content: unknown, headers: Record<string, string> = JSON_TYPE): Sample {
  return { method: 'POST', path, headers, form: 'json', content };
}

/** In all three forms: structured, a batch, and with its attributes in headers. */
function listCloudEvents(path: string): Sample[] {
  const event = JSON.parse(readPayload('cloudevents-structured-lead-sql.json')) as Record<string, unknown>;
  const { data, ...attributes } = event;
  const headers = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce-${name}`, String(value)]));
  return [
    json(path, event, { 'content-type': 'application/cloudevents+json' }),
    json(path, [event, { ...event, id: 'another' }], { 'content-type': 'application/cloudevents-batch+json' }),
    json(path, data, { ...JSON_TYPE, ...headers }),
  ];
}

const SOURCE_BODIES: Record<CrmSource['kind'], string[]> = {
  hubspot: ['hubspot-workflow-webhook-custombody.json'],
  salesforce: ['salesforce-flow-http-callout-lead.json'],
  pipedrive: ['pipedrive-v2-lead-create.json', 'pipedrive-v2-deal-change-won.json'],
  dynamics: ['dynamics-lead-create.json'],
  webhooks: [],
};

function listSourceDoors(organisation: string, address: string, now: () => number): FuzzDoor[] {
  const pathOf = (source: CrmSource) => writeSourcePath(organisation, source);
  const own = Object.values(SOURCES).map((source): FuzzDoor => {
    const samples = SOURCE_BODIES[source.kind].map((name) => json(pathOf(source), JSON.parse(readPayload(name))));
    return { name: source.kind, share: 4, samples, proof: createSourceProof(organisation, source, false) };
  });
  const webhookSecret = writeWebhookSecret(secretOf({ organisation, source: SOURCES.webhooks }));
  const webhooks = pathOf(SOURCES.webhooks);
  const message = {
    ...json(pathOf(SOURCES.salesforce), readPayload('salesforce-outbound-message-lead.xml')),
    ...{ headers: { 'content-type': 'text/xml; charset=UTF-8' }, form: 'text' as const },
  };
  const appEvents = [
    'hubspot-webhook-contact-creation.json',
    'hubspot-webhook-contact-propertychange-lifecyclestage.json',
  ];
  return [
    ...own.filter(({ samples }) => samples.length > 0),
    {
      ...{ name: 'hubspot app', share: 3, proof: createHubspotProof(address, now) },
      samples: appEvents.map((name) => json(pathOf(SOURCES.hubspot), JSON.parse(readPayload(name)))),
    },
    {
      ...{ name: 'salesforce message', share: 4, samples: [message] },
      proof: createSourceProof(organisation, SOURCES.salesforce, true),
    },
    { name: 'webhooks', share: 3, samples: listLeads(webhooks), proof: createWebhookProof(webhookSecret) },
    {
      ...{ name: 'webhooks events', share: 3, samples: listCloudEvents(webhooks) },
      proof: createBearerProof(webhookSecret),
    },
  ];
}

const get = (path: string, method = 'GET'): Sample => ({ method, path, headers: {}, form: 'text', content: '' });

function listInstalls(): Sample[] {
  const back = '/slack/oauth_redirect';
  return ['/slack/install', back, `${back}?code=x&state=x`, `${back}?error=access_denied&state=e30`].map((path) =>
    get(path),
  );
}

/** What anybody may read, and what a sender asks before it sends. */
function listReads(organisation: string): Sample[] {
  const webhooks = writeSourcePath(organisation, SOURCES.webhooks);
  const paths = [
    '/healthz',
    '/readyz',
    '/',
    '/privacy',
    '/terms?lang=en',
    '/intake/schema.json',
    '/events/schema.json',
  ];
  return [
    ...[...paths, '/talks/x', '/talks/AAAA.BBBB.ics', '/talks/%', '/nothing'].map((path) => get(path)),
    ...['/intake/leads', webhooks].map((path) => get(path, 'OPTIONS')),
    { ...get('/healthz'), method: 'HEAD' },
  ];
}
