import { z } from 'zod';
import { loopbackSchema } from './address-settings.ts';
import type { CrmSource, Vendor } from './domain/crm/source.ts';
import type { CrmSettings } from './handlers/crm/settings.ts';

/** A token, a secret or an id, as it was copied. */
const copied = z.string().regex(/^\S{1,2000}$/, 'is copied whole, without spaces');
/** What somebody proves themselves by at our door; shorter, it could be guessed. */
const provingSecret = copied.min(16, 'is the whole client secret of your app, 16 signs at least');
const guid = z.string().regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, 'is a GUID');
const domainOf = (example: string, pattern: RegExp) =>
  z.string().toLowerCase().regex(pattern, `is a host name alone, such as ${example}`);
const salesforceDomain = domainOf('acme.my.salesforce.com', /^[a-z0-9.-]+\.salesforce\.com$/);
const pipedriveDomain = domainOf('acme.pipedrive.com', /^[a-z0-9-]+\.pipedrive\.com$/);

/** What is set for each vendor, by what it is called after its prefix. */
const VENDOR_SETTINGS: Record<Vendor, Record<string, [keyof CrmSettings, z.ZodType<string>]>> = {
  hubspot: {
    TOKEN: ['token', copied],
    APP_SECRET: ['appSecret', provingSecret],
    PORTAL_ID: ['portalId', z.string().regex(/^\d{1,20}$/, 'is the number of your HubSpot account (Hub ID)')],
    API_VERSION: ['apiVersion', z.string().regex(/^\d{4}-\d{2}$/, 'is a year and a month, such as 2026-09')],
    API_URL: ['apiUrl', loopbackSchema],
  },
  salesforce: {
    DOMAIN: ['domain', salesforceDomain],
    CLIENT_ID: ['clientId', copied],
    CLIENT_SECRET: ['clientSecret', copied],
    ORGANIZATION_ID: [
      'organizationId',
      z.string().regex(/^00D[A-Za-z0-9]{15}$/, 'is the id of your Salesforce organisation, 18 characters from 00D on'),
    ],
    API_VERSION: ['apiVersion', z.string().regex(/^v(6\d|[7-9]\d|\d{3})\.0$/, 'is v60.0 or newer')],
    API_URL: ['apiUrl', loopbackSchema],
  },
  pipedrive: {
    DOMAIN: ['domain', pipedriveDomain],
    TOKEN: ['token', copied],
    API_URL: ['apiUrl', loopbackSchema],
  },
  dynamics: {
    URL: [
      'url',
      z.string().regex(/^https:\/\/[a-z0-9.-]+\.dynamics\.com\/?$/i, 'is such as https://acme.crm4.dynamics.com'),
    ],
    TENANT_ID: ['tenantId', guid],
    CLIENT_ID: ['clientId', guid],
    CLIENT_SECRET: ['clientSecret', copied],
    API_URL: ['apiUrl', loopbackSchema],
  },
};

/** Every setting of a CRM as it is called where a source says nothing else. */
export const CRM_SETTINGS = Object.entries(VENDOR_SETTINGS).flatMap(([vendor, settings]) =>
  Object.keys(settings).map((name) => `${vendor.toUpperCase()}_${name}`),
);

type Environment = Record<string, string | undefined>;

const NAMED_SO = new RegExp(`^[A-Z][A-Z0-9_]*_(?:${Object.values(VENDOR_SETTINGS).flatMap(Object.keys).join('|')})$`);

/** Whatever may be a setting of a source, under any name that a source may give it; `others` are settings of the bot’s. */
export function listCrmEnvironment(env: Environment, others: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value && NAMED_SO.test(name) && !others.includes(name) ? [[name, value]] : [],
    ),
  );
}

/** What is set for this source, and every fault in it by the setting’s name. */
export function readCrmSettings(env: Environment, source: CrmSource): { settings: CrmSettings; faults: string[] } {
  if (source.kind === 'webhooks') return { settings: {}, faults: [] };
  return readPrefixed(env, source.kind, source.settings ?? source.kind.toUpperCase());
}

/** Faults of settings that are called as usual; those of other names are found where their source is. */
export function findCrmFaults(env: Environment): string[] {
  return Object.keys(VENDOR_SETTINGS).flatMap(
    (vendor) => readPrefixed(env, vendor as Vendor, vendor.toUpperCase()).faults,
  );
}

function readPrefixed(env: Environment, vendor: Vendor, prefix: string) {
  const settings: CrmSettings = {};
  const faults: string[] = [];
  for (const [name, [field, schema]] of Object.entries(VENDOR_SETTINGS[vendor])) {
    const given = env[`${prefix}_${name}`]?.trim() ?? '';
    if (given === '') continue;
    const read = schema.safeParse(given);
    if (read.success) settings[field] = read.data;
    else faults.push(`${prefix}_${name} ${read.error.issues[0]?.message ?? 'is wrong'}`);
  }
  return { settings, faults };
}
