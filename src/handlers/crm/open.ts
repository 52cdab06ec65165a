import { listWantedFields } from '../../domain/crm/mapping/wanted-fields.ts';
import type { CrmSource } from '../../domain/crm/source.ts';
import type { Instant } from '../../domain/time.ts';
import { type CrmAccount, chooseAccount } from './account.ts';
import type { CrmClient } from './client.ts';
import { openDynamics } from './dynamics/client.ts';
import { openHubspot } from './hubspot/client.ts';
import { openPipedrive } from './pipedrive/client.ts';
import { openSalesforce } from './salesforce/client.ts';
import type { FindCrmSettings } from './settings.ts';

/** As many as may be kept open; a set-up that changes opens another. */
const CLIENTS_MAX = 200;

/** The client of a source, one for as long as the set-up says the same of it; undefined where its account is not set. */
export function createFindClient(settings: FindCrmSettings, now: () => Instant) {
  const clients = new Map<string, CrmClient>();
  return (organisation: string, source: CrmSource): CrmClient | undefined => {
    if (source.kind === 'webhooks') return undefined;
    const account = chooseAccount(source.kind, settings(source));
    if (account === undefined) return undefined;
    const key = JSON.stringify([organisation, source, account]);
    const known = clients.get(key);
    if (known) return known;
    const client = openCrmClient(account, { wanted: listWantedFields({ ...source, kind: source.kind }), now });
    if (clients.size >= CLIENTS_MAX) clients.clear();
    clients.set(key, client);
    return client;
  };
}

/** The client of one source’s CRM. `wanted`: the CRM’s names of the fields that its rules use. */
export function openCrmClient(
  account: CrmAccount,
  { wanted, now }: { wanted: string[]; now: () => Instant },
): CrmClient {
  switch (account.kind) {
    case 'hubspot':
      return openHubspot(account, wanted, now);
    case 'salesforce':
      return openSalesforce(account, now);
    case 'pipedrive':
      return openPipedrive(account, now);
    case 'dynamics':
      return openDynamics(account, now);
  }
}
