import type { Instant } from '../../../domain/time.ts';
import type { HubspotAccount } from '../account.ts';
import type { CrmAnswer, CrmClient } from '../client.ts';
import { createLabels } from '../labels.ts';
import { addUrl, readId, readObject } from '../values.ts';
import { type AskHubspot, createAskHubspot } from './call.ts';
import { fetchHubspotRecord } from './fetch.ts';
import { findHubspotObject, writeObjectPath } from './objects.ts';
import { writeHubspotRecord } from './write.ts';

/** HubSpot by its date-versioned API and a service key. */
export function openHubspot(account: HubspotAccount, wanted: string[], now: () => Instant): CrmClient {
  const ask = createAskHubspot(account);
  const parts = { account, ask, labels: createLabels(now), wanted, now };
  let portal: { id: string; domain: string } | undefined;
  /** Of the account, which does not change. */
  const askPortal = async (cut: AbortSignal): Promise<void> => {
    if (portal) return;
    const answer = await parts.labels.find('portal', () => ask('GET', `/account-info/${account.version}/details`, cut));
    const { portalId, uiDomain } = readObject(answer.kind === 'good' ? answer.value : undefined);
    const id = readId(portalId);
    if (id !== undefined) portal = { id, domain: typeof uiDomain === 'string' ? uiDomain : 'app.hubspot.com' };
  };
  const writeRecordUrl: CrmClient['writeRecordUrl'] = ({ object, id }) => {
    const known = findHubspotObject(object);
    if (!portal || !known) return undefined;
    return `https://${portal.domain}/contacts/${portal.id}/record/${known.typeId}/${encodeURIComponent(id)}`;
  };
  return {
    async fetchRecord(pointer, cut) {
      const [answer] = await Promise.all([fetchHubspotRecord(parts, pointer, cut), askPortal(cut)]);
      return addUrl(answer, writeRecordUrl(pointer));
    },
    writeRecord: (write, cut) => writeHubspotRecord(parts, write, cut),
    async check(cut) {
      await askPortal(cut);
      return checkRights(account, ask, cut);
    },
    writeRecordUrl,
  };
}

/** Each scope by a question whose answer shows it; a record `0` is never there, so nothing is changed. */
async function checkRights(
  account: HubspotAccount,
  ask: AskHubspot,
  cut: AbortSignal,
): Promise<CrmAnswer<{ missing: string[] }>> {
  const at = (path: string): string => writeObjectPath(account, path);
  const questions = [
    { scope: 'crm.objects.contacts.read', asked: () => ask('GET', `${at('contacts')}?limit=1`, cut) },
    { scope: 'crm.objects.deals.read', asked: () => ask('GET', `${at('deals')}?limit=1`, cut) },
    { scope: 'crm.objects.owners.read', asked: () => ask('GET', `/crm/owners/${account.version}?limit=1`, cut) },
    {
      scope: 'crm.objects.contacts.write',
      asked: () => ask('PATCH', `${at('contacts')}/0`, cut, { properties: {} }),
    },
  ];
  const missing: string[] = [];
  for (const { scope, asked } of questions) {
    const answer = await asked();
    if (answer.kind === 'later' || answer.kind === 'unknown') return answer;
    if (answer.kind !== 'account-refused') continue;
    if (answer.reason !== 'a scope is missing') return answer;
    missing.push(scope);
  }
  return { kind: 'good', value: { missing } };
}
