import { isVendorSource, type VendorSource } from '../../../domain/crm/mapping/map-record.ts';
import { listMappedFields } from '../../../domain/crm/mapping/mapped-fields.ts';
import type { CrmSource, Vendor } from '../../../domain/crm/source.ts';
import { writeWebhookSecret } from '../../../domain/crm/source-secret.ts';
import { PIPEDRIVE_USER } from '../pipedrive/door.ts';

/** Where a source’s door is, and what opens it. */
export type DoorKey = { address: string; secret: string };

/** What an admin clicks and pastes in the CRM, with what is theirs to paste filled in. */
export function writeSourceSetup(source: CrmSource, key: DoorKey): string {
  return isVendorSource(source) ? SETUPS[source.kind](source, key) : writeWebhooksSetup(key);
}

const SETUPS: Record<Vendor, (source: VendorSource, key: DoorKey) => string> = {
  hubspot: writeHubspotSetup,
  salesforce: writeSalesforceSetup,
  pipedrive: writePipedriveSetup,
  dynamics: writeDynamicsSetup,
};

/** What a source’s settings begin with. */
function namePrefix({ kind, settings }: VendorSource): string {
  return settings ?? kind.toUpperCase();
}

function writeHubspotSetup(source: VendorSource, { address, secret }: DoorKey): string {
  const prefix = namePrefix(source);
  const chosen = ['hs_object_id', 'lastmodifieddate', ...listMappedFields(source, 'contact')];
  return `HubSpot: a workflow that sends contacts (docs/crm/hubspot.md)

1. Settings, Integrations, Service keys: a key with the scopes
   crm.objects.contacts.read crm.objects.contacts.write crm.objects.deals.read crm.objects.deals.write
   crm.objects.companies.read crm.objects.owners.read crm.schemas.contacts.read crm.schemas.deals.read
   Put it into .env as ${prefix}_TOKEN, and the Hub ID as ${prefix}_PORTAL_ID.
2. Automation, Workflows, a contact-based workflow: enrol contacts whose lifecycle stage is what your set-up calls qualified,
   and let them enrol again whenever it changes.
3. Add the action Send a webhook:
   Method          POST
   Webhook URL     ${address}
   Authentication  API key, in a header. Name: x-api-key. Value:
                   ${secret}
   Body            Customise request body, with these properties (those that you have), each under its own name:
${indent(wrap(chosen))}
   With an app of your own instead: sign by its client secret, and put that into .env as ${prefix}_APP_SECRET.
4. A second workflow of deals, the same action, with: hs_object_id, dealstage, amount, deal_currency_code, closed_lost_reason,
   hs_is_closed, hs_is_closed_won, hs_is_closed_lost, hs_lastmodifieddate.
5. Try it: the action's Test button, then \`smarketing inbox list\` and \`smarketing doctor\`.`;
}

function writeSalesforceSetup(source: VendorSource, { address, secret }: DoorKey): string {
  const prefix = namePrefix(source);
  const fields = ['Id', 'LastModifiedDate', 'ConvertedOpportunityId', ...listMappedFields(source, 'lead')];
  return `Salesforce: a flow that sends leads (docs/crm/salesforce.md)

1. Setup, Company Information: put the Organization ID, with all its 18 characters, into .env as ${prefix}_ORGANIZATION_ID
   (${prefix}_DOMAIN is My Domain; ${prefix}_CLIENT_ID and ${prefix}_CLIENT_SECRET are of an External Client App with the
   client-credentials flow, the scope api, and an integration user who may read and edit leads, opportunities and tasks).
2. Either an Outbound Message (Setup, Outbound Messages, New, object Lead):
   Endpoint URL    ${address}?secret=${secret}
   Send Session ID no
   Fields          those of these that you have:
${indent(wrap(fields))}
   and a record-triggered flow on Lead that sends it once the lead is qualified, and after each change since.
   The same for Opportunity: Id, LastModifiedDate, StageName, IsWon, IsClosed, Amount, CurrencyIsoCode.
3. Or an HTTP callout of a flow, by a Named Credential with the custom header
   x-api-key       ${secret}
   URL             ${address}
   Method, body    POST, with this as the sample; event is lead.sql, or lead.updated for what changed since:
${indent(SALESFORCE_SAMPLE)}
4. Try it: save a lead, then \`smarketing inbox list\` and \`smarketing doctor\`.`;
}

const SALESFORCE_SAMPLE = JSON.stringify(
  {
    event: 'lead.sql',
    record: {
      Id: '00Q000000000001AAA',
      LastModifiedDate: '2026-11-20T09:14:02Z',
      FirstName: 'Iris',
      LastName: 'de Vries',
      Company: 'Voorbeeld BV',
      Title: 'Inkoopmanager',
      Email: 'iris@voorbeeld.example',
      Phone: '+31 20 555 01 23',
      LeadSource: 'Trade Show',
      Status: 'Open - Not Contacted',
      OwnerEmail: 'rep@example.nl',
    },
  },
  null,
  2,
);

function writePipedriveSetup(source: VendorSource, { address, secret }: DoorKey): string {
  const prefix = namePrefix(source);
  return `Pipedrive: webhooks of version 2 (docs/crm/pipedrive.md)

1. Personal preferences, API: put the token into .env as ${prefix}_TOKEN, and your address (acme.pipedrive.com) as ${prefix}_DOMAIN.
   Without them nobody can be asked whose lead it is: names and addresses are not in Pipedrive's webhooks.
2. Tools and apps, Webhooks, Create new webhook, three times: event action create, event action change (object lead), and
   event action change (object deal). In each:
   Version         2.0
   Endpoint URL    ${address}
   HTTP Auth user  ${PIPEDRIVE_USER}
   Password        ${secret}
3. Try it: add a lead, then \`smarketing inbox list\` and \`smarketing doctor\`.`;
}

function writeDynamicsSetup(source: VendorSource, { address, secret }: DoorKey): string {
  const prefix = namePrefix(source);
  const fields = [...listMappedFields(source, 'lead'), 'modifiedon', 'ownerid'];
  return `Dynamics 365: a webhook of Dataverse (docs/crm/dynamics.md)

1. Put the address of your Dynamics 365 into .env as ${prefix}_URL, and an app registration that is an application user there as
   ${prefix}_TENANT_ID, ${prefix}_CLIENT_ID and ${prefix}_CLIENT_SECRET.
2. Plug-in Registration Tool, Register, Register New Web Hook:
   Endpoint URL    ${address}
   Authentication  HttpHeader. Key: x-api-key. Value:
                   ${secret}
   (WebhookKey does as well: it is sent as ?code=)
3. Under it, Register New Step, asynchronous, in the stage PostOperation:
   Create and Update of lead; Create and Update of opportunity.
   For each Update register a PostImage called lead (or opportunity) with these columns (those that you have):
${indent(wrap(fields))}
4. Try it: save a lead, then \`smarketing inbox list\` and \`smarketing doctor\`.`;
}

function writeWebhooksSetup({ address, secret }: DoorKey): string {
  return `Standard Webhooks or CloudEvents 1.0 (docs/intake.md)

Endpoint        ${address}
Signed          by ${writeWebhookSecret(secret)} (Standard Webhooks: webhook-id, webhook-timestamp, webhook-signature)
Or a CloudEvent structured, binary or several at once, with
                Authorization: Bearer ${secret}
Body            lead.qualified and lead.outcome, as docs/intake.md shows them; CloudEvents have them in data, and a type that
                holds lead.sql, lead.qualified or lead.outcome.`;
}

/** Names on lines of their own, as many on each as fit. */
function wrap(names: string[]): string {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last === undefined || last.length + name.length > 100) lines.push(name);
    else lines[lines.length - 1] = `${last}, ${name}`;
  }
  return lines.join('\n');
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '      ');
}
