import type { Instant } from '../../../domain/time.ts';
import type { SalesforceAccount } from '../account.ts';
import type { CrmAnswer, CrmClient } from '../client.ts';
import { createLabels } from '../labels.ts';
import { addUrl, readObject } from '../values.ts';
import { type AskSalesforce, createAskSalesforce } from './call.ts';
import { fetchSalesforceRecord, findSalesforcePath } from './fetch.ts';
import { writeSalesforceRecord } from './write.ts';

/** Salesforce by its REST API and an External Client App. */
export function openSalesforce(account: SalesforceAccount, now: () => Instant): CrmClient {
  const ask = createAskSalesforce(account, now);
  const parts = { ask, labels: createLabels(now) };
  const writeRecordUrl: CrmClient['writeRecordUrl'] = (pointer) =>
    findSalesforcePath(pointer) && `https://${account.domain}/${pointer.id}`;
  return {
    fetchRecord: async (pointer, cut) =>
      addUrl(await fetchSalesforceRecord(parts, pointer, cut), writeRecordUrl(pointer)),
    writeRecord: (write, cut) => writeSalesforceRecord(parts, write, cut),
    check: (cut) => checkRights(ask, cut),
    writeRecordUrl,
  };
}

/** What the user of the app may do with leads, as Salesforce describes it. */
async function checkRights(ask: AskSalesforce, cut: AbortSignal): Promise<CrmAnswer<{ missing: string[] }>> {
  const answer = await ask('GET', '/sobjects/Lead/describe', cut);
  if (answer.kind === 'gone' || answer.kind === 'refused') return { kind: 'good', value: { missing: ['Lead: Read'] } };
  if (answer.kind !== 'good') return answer;
  const { queryable, updateable } = readObject(answer.value);
  const missing = [...(queryable === true ? [] : ['Lead: Read']), ...(updateable === true ? [] : ['Lead: Edit'])];
  return { kind: 'good', value: { missing } };
}
