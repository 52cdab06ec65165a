import type { RecordPointer } from '../../src/domain/crm/record.ts';
import type { Vendor } from '../../src/domain/crm/source.ts';
import { dropOldest } from '../shared/bounds.ts';
import { copyData, parseJsonObject } from '../shared/json.ts';
import { type FileKeeper, openFileKeeper, readFileIfThere, writeFileAtomically } from '../shared/saved-file.ts';
import type {
  CrmSeed,
  CrmState,
  FakeNote,
  FakeOption,
  FakeOwner,
  FakeRecord,
  FakeRule,
  FakeValue,
} from './contract.ts';

const RECORDS_MAX = 10_000;

/** Everything the fake remembers; records and notes by key, in the order in which they came. */
export type CrmMemory = {
  records: Map<string, FakeRecord>;
  notes: Map<string, FakeNote>;
  owners: FakeOwner[];
  options: FakeOption[];
  rules: FakeRule[];
  revoked: Set<Vendor>;
  /** The newest number given out as an id. */
  lastId: number;
};

/** The memory, and what the vendors’ APIs do with it. */
export type CrmPlace = {
  now: () => number;
  memory: CrmMemory;
  /** Keeps a record’s fields and tells the vendor’s webhook. */
  write(vendor: Vendor, pointer: RecordPointer, fields: Record<string, FakeValue>, by: 'person' | 'api'): FakeRecord;
  announce(): void;
};

type Saved = CrmState & { lastId: number };

export async function readSavedCrm(file: string | undefined): Promise<Saved | undefined> {
  const text = file === undefined ? undefined : await readFileIfThere(file);
  return text === undefined ? undefined : (parseJsonObject(text.toString()) as Saved | undefined);
}

/** A memory from the seed, or from what was saved. */
export function openCrmMemory(seed: CrmSeed, saved: Saved | undefined): CrmMemory {
  const { records = [], notes = [], owners = [], options = [], rules = [] } = copyData({ ...seed, ...saved });
  return {
    records: new Map(records.map((each) => [keyOfRecord(each.vendor, each), each])),
    notes: new Map(notes.map((each) => [keyOfNote(each.vendor, each.id), each])),
    owners,
    options,
    rules,
    revoked: new Set(),
    lastId: saved?.lastId ?? 1000,
  };
}

export function openCrmKeeper(file: string | undefined, memory: CrmMemory): FileKeeper {
  return openFileKeeper(file, (path) =>
    writeFileAtomically(path, JSON.stringify({ ...copyCrmState(memory), lastId: memory.lastId })),
  );
}

export function copyCrmState({ records, notes, owners, options, rules }: CrmMemory): CrmState {
  return copyData({ records: [...records.values()], notes: [...notes.values()], owners, options, rules });
}

export function findFakeRecord(memory: CrmMemory, vendor: Vendor, pointer: RecordPointer): FakeRecord | undefined {
  return memory.records.get(keyOfRecord(vendor, pointer));
}

/** A record as it was, or a new one, with these fields laid over. */
export function keepFakeRecord(
  { memory, now }: Pick<CrmPlace, 'memory' | 'now'>,
  vendor: Vendor,
  { object, id, fields, links }: RecordPointer & Partial<Pick<FakeRecord, 'fields' | 'links'>>,
): FakeRecord {
  const known = findFakeRecord(memory, vendor, { object, id });
  const record: FakeRecord = {
    vendor,
    object,
    id,
    fields: { ...known?.fields, ...fields },
    links: links ?? known?.links ?? [],
    // Each change is later than the one before, also when the clock stands still.
    changedAt: Math.max(now(), (known?.changedAt ?? 0) + 1),
  };
  memory.records.set(keyOfRecord(vendor, record), record);
  dropOldest(memory.records, RECORDS_MAX);
  return record;
}

export function dropFakeRecord(memory: CrmMemory, vendor: Vendor, pointer: RecordPointer): void {
  memory.records.delete(keyOfRecord(vendor, pointer));
}

export function listFakeNotes(memory: CrmMemory, vendor: Vendor, of: RecordPointer): FakeNote[] {
  return [...memory.notes.values()].filter(
    (note) => note.vendor === vendor && note.of.object === of.object && note.of.id === of.id,
  );
}

export function findFakeNote(memory: CrmMemory, vendor: Vendor, id: string): FakeNote | undefined {
  return memory.notes.get(keyOfNote(vendor, id));
}

export function keepFakeNote({ memory, now }: CrmPlace, note: Omit<FakeNote, 'at'>): FakeNote {
  const kept = { ...note, at: now() };
  memory.notes.set(keyOfNote(note.vendor, note.id), kept);
  dropOldest(memory.notes, RECORDS_MAX);
  return kept;
}

export function dropFakeNote(memory: CrmMemory, vendor: Vendor, id: string): void {
  memory.notes.delete(keyOfNote(vendor, id));
}

/** The next id; a GUID or 18 characters made of it, where the vendor has such. */
export function takeNextCrmId(memory: CrmMemory): number {
  memory.lastId += 1;
  return memory.lastId;
}

/** The field that is missing once these are laid over, by the rules of the CRM’s administrator. */
export function findMissingField(
  memory: CrmMemory,
  record: FakeRecord,
  fields: Record<string, FakeValue>,
): string | undefined {
  const after = { ...record.fields, ...fields };
  return memory.rules.find(
    ({ vendor, object, field, when }) =>
      vendor === record.vendor &&
      object === record.object &&
      (when === undefined || (after[when.field] === when.is && when.field in fields)) &&
      (after[field] ?? '') === '',
  )?.field;
}

function keyOfRecord(vendor: Vendor, { object, id }: RecordPointer): string {
  return `${vendor}/${object}/${id}`;
}

function keyOfNote(vendor: Vendor, id: string): string {
  return `${vendor}/${id}`;
}
