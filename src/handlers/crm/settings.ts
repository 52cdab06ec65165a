import type { CrmSource } from '../../domain/crm/source.ts';

/** What a CRM gave to whoever connected it, from the environment; which of it a vendor needs, docs/crm says. */
export type CrmSettings = {
  token?: string;
  /** What HubSpot signs with, and whose account it is. */
  appSecret?: string;
  portalId?: string;
  /** Such as `acme.my.salesforce.com` and `acme.pipedrive.com`. */
  domain?: string;
  /** Dynamics: `https://acme.crm4.dynamics.com`. */
  url?: string;
  clientId?: string;
  clientSecret?: string;
  /** Salesforce’s, of 18 characters. */
  organizationId?: string;
  /** Microsoft’s directory. */
  tenantId?: string;
  /** Which of its API, where it is not the one this bot was made for. */
  apiVersion?: string;
  /** Another address of its API, on this machine: for tests. */
  apiUrl?: string;
};

/** The settings of a source, by what they begin with. */
export type FindCrmSettings = (source: CrmSource) => CrmSettings;
