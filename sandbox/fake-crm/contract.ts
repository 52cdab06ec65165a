import type { RecordPointer } from '../../src/domain/crm/record.ts';
import type { Vendor } from '../../src/domain/crm/source.ts';
import type { TroubleBase } from '../shared/troubles.ts';
import type { CrmLimits } from './rate-limits.ts';

export type FakeValue = string | number | boolean | null;

/** A record of one of the four CRMs, its fields by that CRM’s own names. */
export type FakeRecord = RecordPointer & {
  vendor: Vendor;
  fields: Record<string, FakeValue>;
  /** What it is tied to: a contact’s deals, a deal’s person and company. */
  links: RecordPointer[];
  changedAt: number;
};
export type FakeNote = { vendor: Vendor; id: string; of: RecordPointer; title: string; text: string; at: number };
export type FakeOwner = { vendor: Vendor; id: string; name: string; email: string };
/** What a key of a field is called there. */
export type FakeOption = { vendor: Vendor; object: string; field: string; key: string; label: string };
/** A field without which a record is not taken, perhaps only where another has a value. */
export type FakeRule = { vendor: Vendor; object: string; field: string; when?: { field: string; is: FakeValue } };

export type CrmState = {
  records: FakeRecord[];
  notes: FakeNote[];
  owners: FakeOwner[];
  options: FakeOption[];
  rules: FakeRule[];
};
export type CrmSeed = Partial<CrmState>;

/** A failure that the next calls of one vendor’s API meet; `*` is every vendor’s. `method`: those alone that are made so. */
export type CrmTrouble = TroubleBase & { vendor: Vendor | '*'; method?: string };

/** A call of the bot; `call` is method and path. */
export type CrmCall = { at: number; vendor: Vendor; call: string; body: Record<string, unknown>; answer: string };

/** Where a vendor’s webhooks go, with what the door wants; HubSpot signs with `appSecret`, `isThin` sends app webhooks. */
export type CrmDoor = { url: string; headers?: Record<string, string>; appSecret?: string; isThin?: boolean };

/** A webhook as it was sent, and how the bot answered; 0 is not at all. */
export type CrmWebhook = { vendor: Vendor; of: RecordPointer; by: 'person' | 'api'; status: number };

export type FakeCrmOptions = {
  seed: CrmSeed;
  /** What the bot’s calls carry: service key, access token or API token. */
  token: string;
  port?: number;
  /** State is kept here and read back at the next start. */
  file?: string;
  /** None, unless said. */
  limits?: CrmLimits;
  now: () => number;
};

/** Four CRMs on one address. What it gives back are copies. */
export type FakeCrm = {
  /** Where a vendor’s API is: `HUBSPOT_API_URL` and so on. */
  apiUrl(vendor: Vendor): string;
  state(): CrmState;
  calls(): readonly CrmCall[];
  record(vendor: Vendor, pointer: RecordPointer): FakeRecord | undefined;
  /** Oldest first. */
  notes(vendor: Vendor, of: RecordPointer): FakeNote[];
  /** A person makes or changes a record there; the vendor’s webhook follows. Resolves when the bot has answered it. */
  put(vendor: Vendor, record: RecordPointer & Partial<Pick<FakeRecord, 'fields' | 'links'>>): Promise<void>;
  remove(vendor: Vendor, pointer: RecordPointer): void;
  dropNote(vendor: Vendor, id: string): void;
  setRules(rules: FakeRule[]): void;
  setTroubles(list: CrmTrouble[]): void;
  troubles(): readonly CrmTrouble[];
  /** A token that is revoked is refused until it is good again. */
  revoke(vendor: Vendor, isRevoked?: boolean): void;
  connect(vendor: Vendor, door: CrmDoor): void;
  /** Webhooks wait until `release`, which sends each `copies` times, the newest first. */
  hold(): void;
  release(copies?: number): Promise<void>;
  webhooks(): readonly CrmWebhook[];
  onChange(listener: () => void): () => void;
  stop(): Promise<void>;
};
