import type { Instant } from '../../../domain/time.ts';
import type { DynamicsAccount } from '../account.ts';
import type { CrmClient } from '../client.ts';
import { createLabels } from '../labels.ts';
import { addUrl, readId, readList, readObject } from '../values.ts';
import { createAskDynamics } from './call.ts';
import { fetchDynamicsRecord, findDynamicsPath } from './fetch.ts';
import { writeDynamicsRecord } from './write.ts';

/** What the application’s user needs at least, as Dataverse calls it. */
const PRIVILEGES = ['prvReadLead', 'prvWriteLead', 'prvCreateNote', 'prvReadUser'];

/** Dynamics 365 by the Web API of Dataverse and an application of Entra ID. */
export function openDynamics(account: DynamicsAccount, now: () => Instant): CrmClient {
  const ask = createAskDynamics(account, now);
  const parts = { ask, labels: createLabels(now) };
  const writeRecordUrl: CrmClient['writeRecordUrl'] = (pointer) => {
    if (findDynamicsPath(pointer) === undefined) return undefined;
    const query = new URLSearchParams({ pagetype: 'entityrecord', etn: pointer.object, id: pointer.id });
    return `${account.url}/main.aspx?${query}`;
  };
  return {
    fetchRecord: async (pointer, cut) =>
      addUrl(await fetchDynamicsRecord(parts, pointer, cut), writeRecordUrl(pointer)),
    writeRecord: (write, cut) => writeDynamicsRecord(parts, write, cut),
    async check(cut) {
      const who = await ask('GET', '/WhoAmI', cut);
      if (who.kind !== 'good') return who;
      const user = readId(readObject(who.value)['UserId']);
      const asked = `/systemusers(${user})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`;
      const rights = await ask('GET', asked, cut);
      if (rights.kind === 'later' || rights.kind === 'unknown') return rights;
      // Who may not read what it may is told nothing: the first write says it.
      if (rights.kind !== 'good') return { kind: 'good', value: { missing: [] } };
      const held = readList(readObject(rights.value)['RolePrivileges']).map(
        (each) => readObject(each)['PrivilegeName'],
      );
      return { kind: 'good', value: { missing: PRIVILEGES.filter((name) => !held.includes(name)) } };
    },
    writeRecordUrl,
  };
}
