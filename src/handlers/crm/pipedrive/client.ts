import type { Instant } from '../../../domain/time.ts';
import type { PipedriveAccount } from '../account.ts';
import type { CrmClient } from '../client.ts';
import { createLabels } from '../labels.ts';
import { addUrl, readFields } from '../values.ts';
import { createAskPipedrive } from './call.ts';
import { fetchPipedriveRecord } from './fetch.ts';
import { writePipedriveRecord } from './write.ts';

const PAGES: Record<string, string> = { lead: 'leads/inbox', deal: 'deal', person: 'person' };

/** Pipedrive by the token of one user, who may do what the token may. */
export function openPipedrive(account: PipedriveAccount, now: () => Instant): CrmClient {
  const ask = createAskPipedrive(account);
  const parts = { ask, labels: createLabels(now) };
  const writeRecordUrl: CrmClient['writeRecordUrl'] = ({ object, id }) =>
    PAGES[object] && `https://${account.domain}/${PAGES[object]}/${encodeURIComponent(id)}`;
  return {
    fetchRecord: async (pointer, cut) =>
      addUrl(await fetchPipedriveRecord(parts, pointer, cut), writeRecordUrl(pointer)),
    writeRecord: (write, cut) => writePipedriveRecord(parts, write, cut),
    async check(cut) {
      const answer = await ask('GET', '/api/v1/users/me', cut);
      if (answer.kind !== 'good') return answer;
      const { active_flag: active } = readFields(answer.value);
      return { kind: 'good', value: { missing: active === 'false' ? ['the user of the token is not active'] : [] } };
    },
    writeRecordUrl,
  };
}
