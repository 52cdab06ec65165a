import { readCrmSettings } from '../../crm-settings.ts';
import type { CrmSource } from '../../domain/crm/source.ts';
import { VENDOR_NAMES } from '../../domain/crm/vendor-names.ts';
import { listStuckConcerns, type WriteStanding } from '../../domain/crm/writing/stuck-source.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { SECOND_MS } from '../../domain/time.ts';
import type { CrmAnswer } from '../../handlers/crm/client.ts';
import { createFindClient } from '../../handlers/crm/open.ts';
import type { Diagnosis } from '../../handlers/diagnosis.ts';
import type { Store } from '../../store/store.ts';

const ASK_MS = 10 * SECOND_MS;

/** Of each CRM: whether its account is good and may do what it must, and when it was written to last. */
export async function examineCrmAccounts(
  { reads }: Store,
  organisation: Organisation,
  env: Record<string, string>,
  now: () => number,
): Promise<Diagnosis[]> {
  const { id, sources = [] } = organisation;
  if (sources.length === 0) return [];
  const stuck = listStuckConcerns(organisation, await reads.stuckSources(id), now());
  const standings = new Map((await reads.writeStandings(id)).map((each) => [each.source, each]));
  const findClient = createFindClient((source) => readCrmSettings(env, source).settings, now);
  const looks = sources.map(async (source): Promise<Diagnosis[]> => {
    if (source.kind === 'webhooks') return [];
    const name = `${VENDOR_NAMES[source.kind]} (${source.id})`;
    const client = findClient(id, source);
    if (client === undefined)
      return [warn(`${name}: its account is not set, so nothing is fetched, and what is to be written back waits`)];
    const answer = await client.check(AbortSignal.timeout(ASK_MS));
    return [describeAnswer(name, source, answer), ...describeStanding(name, standings.get(source.id))];
  });
  return [
    ...(await Promise.all(looks)).flat(),
    ...stuck.map((text) => ({ isFine: false, text: `Write-back: ${text}` })),
  ];
}

function describeAnswer(name: string, source: CrmSource, answer: CrmAnswer<{ missing: string[] }>): Diagnosis {
  const prefix = source.settings ?? source.kind.toUpperCase();
  switch (answer.kind) {
    case 'good': {
      const { missing } = answer.value;
      if (missing.length === 0) return { isFine: true, text: `${name}: account and rights` };
      return { isFine: false, text: `${name}: its account may not do all it must; give it ${missing.join(', ')}` };
    }
    case 'account-refused':
      return { isFine: false, text: `${name}: ${answer.reason}; renew what begins with ${prefix}_` };
    case 'later':
    case 'unknown':
      return warn(`${name}: cannot be asked now (${answer.reason})`);
    case 'refused':
    case 'gone':
      return { isFine: false, text: `${name}: answers otherwise than expected; is ${prefix}_API_VERSION right?` };
  }
}

function describeStanding(name: string, standing: WriteStanding | undefined): Diagnosis[] {
  if (standing === undefined) return [{ isFine: true, text: `${name}: nothing was written there yet` }];
  const { writtenAt, refused } = standing;
  const last = writtenAt === undefined ? 'nothing was taken yet' : `last written ${new Date(writtenAt).toISOString()}`;
  return [
    { isFine: true, text: `${name}: ${last}` },
    ...(refused > 0 ? [warn(`${name}: refuses what was said of ${refused} leads; who acted on them was told`)] : []),
  ];
}

function warn(text: string): Diagnosis {
  return { isFine: true, isWarning: true, text };
}
