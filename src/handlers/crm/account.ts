import type { Vendor } from '../../domain/crm/source.ts';
import type { CrmSettings } from './settings.ts';

/** How one source’s CRM is reached: what its vendor gave us, from the environment. `apiUrl` is another place on this machine, for tests. */
export type CrmAccount = HubspotAccount | SalesforceAccount | PipedriveAccount | DynamicsAccount;

/** By a service key. `version` is the date in the paths of its API. */
export type HubspotAccount = { kind: 'hubspot'; token: string; version: string; apiUrl?: string };

/** By an External Client App with the client-credentials flow; `domain` is My Domain, `version` as in `v67.0`. */
export type SalesforceAccount = {
  kind: 'salesforce';
  domain: string;
  clientId: string;
  clientSecret: string;
  version: string;
  apiUrl?: string;
};

/** By the API token of a user; `domain` as in `acme.pipedrive.com`. */
export type PipedriveAccount = { kind: 'pipedrive'; domain: string; token: string; apiUrl?: string };

/** By an application of Entra ID; `url` is that of the environment, as in `https://acme.crm4.dynamics.com`. */
export type DynamicsAccount = {
  kind: 'dynamics';
  url: string;
  tenant: string;
  clientId: string;
  clientSecret: string;
  apiUrl?: string;
};

const HUBSPOT_VERSION = '2026-09';
const SALESFORCE_VERSION = 'v67.0';

/** The account that these settings are of; undefined where one of them is missing: then nothing is fetched and nothing written. */
export function chooseAccount(kind: Vendor, settings: CrmSettings): CrmAccount | undefined {
  const { token, domain, url, tenantId: tenant, clientId, clientSecret, apiVersion, apiUrl: given } = settings;
  const local = given === undefined ? {} : { apiUrl: given.replace(/\/$/, '') };
  switch (kind) {
    case 'hubspot':
      return token === undefined ? undefined : { kind, token, version: apiVersion ?? HUBSPOT_VERSION, ...local };
    case 'salesforce':
      if (domain === undefined || clientId === undefined || clientSecret === undefined) return undefined;
      return { kind, domain, clientId, clientSecret, version: apiVersion ?? SALESFORCE_VERSION, ...local };
    case 'pipedrive':
      return token === undefined || domain === undefined ? undefined : { kind, domain, token, ...local };
    case 'dynamics':
      if (url === undefined || tenant === undefined || clientId === undefined || clientSecret === undefined)
        return undefined;
      return { kind, url: url.replace(/\/$/, ''), tenant, clientId, clientSecret, ...local };
  }
}
