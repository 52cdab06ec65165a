import {
  RECORD_NOTE_TITLE,
  type RecordStory,
  sayRecordReasons,
  sayRecordVerdict,
  writeRecordNote,
} from '../../../cards/crm/record-note.ts';
import type { VendorSource } from '../../../domain/crm/mapping/map-record.ts';
import type { RecordWrite } from '../../../domain/crm/record.ts';
import { drawFields, findOwnOutcome, findTouch } from '../../../domain/crm/writing/draw-fields.ts';
import { chooseWriting } from '../../../domain/crm/writing/write-defaults.ts';
import { chooseWrite, type WrittenRecord } from '../../../domain/crm/writing/written.ts';
import { REASON_NAMES, type Verdict } from '../../../domain/leads/verdict.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Reads, StandingVerdict } from '../../../store/store.ts';
import { type RecordFacts, readRecordFacts } from './record-facts.ts';

/** What is to be written to a record now, and what is known of it. */
export type DrawnRecord = { source: VendorSource; write: RecordWrite; written: WrittenRecord | undefined };

/** What a CRM is told of a lead, as things are now; undefined when it says so already, or is told nothing. */
export async function readDrawnRecord(
  reads: Reads,
  organisation: string,
  of: { source: string; lead: string },
  now: Instant,
): Promise<DrawnRecord | undefined> {
  const facts = await readRecordFacts(reads, organisation, of);
  return facts && drawRecord(facts, now);
}

/** Pure: what the record should say, minus what it says. */
export function drawRecord(facts: RecordFacts, now: Instant): DrawnRecord | undefined {
  const { source, lead, record, written } = facts;
  const writing = chooseWriting(source, record);
  if (writing === undefined) return undefined;
  const story = tellStory(facts, writing.namesReps === true);
  const [verdict, reason] = [sayRecordVerdict(story), sayRecordReasons(story)];
  const fields = drawFields(source, writing, lead, { ...(verdict && { verdict }), ...(reason && { reason }) });
  const text = writing.note ? writeRecordNote(story) : undefined;
  const note = text === undefined ? {} : { note: { title: RECORD_NOTE_TITLE, text } };
  const write = chooseWrite({ ...record, fields, ...note }, written, now);
  return write && { source, write, written };
}

function tellStory({ organisation, lead, verdicts, names }: RecordFacts, isNamed: boolean): RecordStory {
  const [touchedAt, outcome] = [findTouch(lead), findOwnOutcome(lead)];
  return {
    counts: {
      good: countWith(verdicts, 'good'),
      fair: countWith(verdicts, 'fair'),
      poor: countWith(verdicts, 'poor'),
    },
    ...(isNamed && { named: nameVerdicts(verdicts, names) }),
    reasons: countReasons(verdicts),
    ...(touchedAt !== undefined && { touchedAt }),
    ...(outcome && { outcome }),
    locale: organisation.locale,
    zone: organisation.zone,
  };
}

function countWith(verdicts: StandingVerdict[], wanted: Verdict): number {
  return verdicts.filter(({ verdict }) => verdict === wanted).length;
}

/** In the order of their names: who was first is nobody’s business. */
function nameVerdicts(verdicts: StandingVerdict[], names: ReadonlyMap<string, string>) {
  return verdicts
    .map(({ person, verdict }) => ({ name: names.get(person) ?? '—', verdict }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

function countReasons(verdicts: StandingVerdict[]): RecordStory['reasons'] {
  return REASON_NAMES.map((reason) => ({ reason, count: verdicts.filter((each) => each.reason === reason).length }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);
}
