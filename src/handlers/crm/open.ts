import type { Instant } from '../../domain/time.ts';
import type { CrmAccount } from './account.ts';
import type { CrmClient } from './client.ts';
import { openDynamics } from './dynamics/client.ts';
import { openHubspot } from './hubspot/client.ts';
import { openPipedrive } from './pipedrive/client.ts';
import { openSalesforce } from './salesforce/client.ts';

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
