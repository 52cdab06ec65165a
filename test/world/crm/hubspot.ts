import type { FakeCrm } from '../../../sandbox/fake-crm/contract.ts';
import { openFakeCrm } from '../../../sandbox/fake-crm/open.ts';
import { CRM_TOKEN, emptyCrmSeed } from '../../../sandbox/samples/noordlicht-crm.ts';
import { type CrmSource, writeSourcePath } from '../../../src/domain/crm/source.ts';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { openWorld, type World, type WorldOptions } from '../world.ts';
import { secretOf } from './senders.ts';

const ORGANISATION = 'noordlicht';
const APP_SECRET_OF_HUBSPOT = 'a secret of HubSpot’s own';
const CONTACT = { object: 'contact', id: '65059681032' };

/** A bot beside a HubSpot with one contact, which marketing hands over by `handOver`. */
export type HubspotWorld = {
  world: World;
  crm: FakeCrm;
  contact: typeof CONTACT;
  /** Its id here. */
  lead: string;
  fields(): Record<string, unknown>;
  /** What became of the lead, as it is known here. */
  outcome(): Promise<string | undefined>;
  /** The text of our note there; undefined when there is none. Throws when there are several. */
  note(): string | undefined;
  handOver(more?: Record<string, string>): Promise<void>;
  /** Whether the bot has HubSpot’s token, as after a start with it or without. */
  setAccount(isSet: boolean): void;
  /** The bot’s calls to HubSpot that change something. */
  writes(): { call: string; body: Record<string, unknown>; answer: string }[];
  end(): Promise<void>;
};

export async function openHubspotWorld(
  options: WorldOptions & { source?: Partial<CrmSource>; isThin?: boolean } = {},
): Promise<HubspotWorld> {
  const source: CrmSource = { id: 'hub', kind: 'hubspot', ...options.source };
  let now = Date.now;
  let hasAccount = true;
  const crm = await openFakeCrm({ seed: emptyCrmSeed, token: CRM_TOKEN, now: () => now() });
  const world = await openWorld({
    ...options,
    organisation: (own) => ({ ...own, sources: [source] }),
    crm: {
      crmSettings: () => ({
        ...(hasAccount && { token: CRM_TOKEN }),
        appSecret: APP_SECRET_OF_HUBSPOT,
        apiUrl: crm.apiUrl('hubspot'),
      }),
    },
  });
  now = world.now;
  const url = world.address + writeSourcePath(ORGANISATION, source);
  const secret = secretOf({ organisation: ORGANISATION, source });
  crm.connect('hubspot', {
    url,
    ...(options.isThin ? { isThin: true, appSecret: APP_SECRET_OF_HUBSPOT } : { headers: { 'x-api-key': secret } }),
  });
  return {
    world,
    crm,
    contact: CONTACT,
    lead: deriveLeadId(ORGANISATION, `hub:${CONTACT.id}`),
    outcome: async () =>
      (await world.store.reads.lead(ORGANISATION, deriveLeadId(ORGANISATION, `hub:${CONTACT.id}`)))?.outcome?.kind,
    fields: () => crm.record('hubspot', CONTACT)?.fields ?? {},
    note() {
      const [note, ...more] = crm.notes('hubspot', CONTACT);
      if (more.length > 0) throw new Error(`there are ${more.length + 1} notes`);
      return note?.text;
    },
    async handOver(more = {}) {
      const fields = {
        firstname: 'Iris',
        lastname: 'de Vries',
        company: 'Brugrenovatie Zuid BV',
        email: 'iris@brugrenovatie.example',
        hubspot_owner_id: '5551234',
        hs_lead_status: 'NEW',
        lifecyclestage: 'salesqualifiedlead',
        ...more,
      };
      await crm.put('hubspot', { ...CONTACT, fields });
      await world.settle();
    },
    setAccount: (isSet) => {
      hasAccount = isSet;
    },
    writes: () => crm.calls().filter(({ call }) => !call.startsWith('GET') && !call.includes('batch/read')),
    async end() {
      await world.end();
      await crm.stop();
    },
  };
}
