import type { Reply } from '../../../cards/card.ts';
import type { Event } from '../../../domain/event.ts';
import type { ReceivedLead } from '../../../domain/leads/lead.ts';
import { BATCH_MAX, type LeadFate } from '../../../domain/leads/lists/lead-list.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import { type CsvFile, type CsvRow, readRows, UnreadableCsv } from '../../../handlers/intake/csv/read-file.ts';
import { listUnsaid, readRow } from '../../../handlers/intake/csv/read-row.ts';
import { createNamedLeads } from './named-leads.ts';

/** A line and what became of it. `because`: why it was skipped, or is as it was; `remarks`: what of it was left out. */
export type ImportLine = CsvRow & {
  became: LeadFate['became'] | 'skipped';
  because?: string;
  remarks: string[];
  lead?: { externalId: string; company: string };
};

/** How leads of the file are received: see the event. */
export type ImportManner = { isListed: boolean; isQuiet: boolean };
type Import = { file: CsvFile; organisation: Organisation; handle: (event: Event) => Promise<Reply> };

/** More stand in no file that somebody made. */
const LINES_MAX = 1_000_000;
const NEWER_KNOWN = 'newer facts are known';

type Waiting = { row: CsvRow; remarks: string[]; arrival: { lead: ReceivedLead; factsAt: Instant } };
type Read = ImportLine | Waiting;

/** Hands the file's leads over, some at a time, and says of each line what became of it, in the file's order. */
export async function* readLines(parts: Import, manner: ImportManner): AsyncGenerator<ImportLine> {
  let batch: Read[] = [];
  for await (const line of readEach(parts)) {
    batch.push(line);
    if (batch.length < BATCH_MAX) continue;
    yield* await handOver(batch, parts, manner);
    batch = [];
  }
  yield* await handOver(batch, parts, manner);
}

/** Of two lines of one lead the first counts, so that the same file read again changes nothing. */
async function* readEach({ file, organisation: { zone } }: Import): AsyncGenerator<Read> {
  // No file has more lines than bytes.
  const named = createNamedLeads(Math.min(LINES_MAX, file.size));
  let count = 0;
  for await (const row of readRows(file)) {
    count += 1;
    if (count > LINES_MAX) throw new UnreadableCsv(`has more than ${LINES_MAX} lines: cut it in parts`);
    if (row.isEmpty) {
      yield skip(row, 'is empty');
      continue;
    }
    const read = readRow(row.cells, file.columns, zone);
    if ('reason' in read) {
      yield skip(row, read.reason);
      continue;
    }
    const { lead, factsAt = file.changedAt, remarks } = read;
    const before = named.name({ id: lead.externalId, said: describeLead(lead), line: row.line });
    if (before === undefined) {
      yield { row, remarks, arrival: { lead, factsAt } };
    } else if (before.isSame) {
      yield { ...row, became: 'unchanged', because: `says the same as line ${before.line}`, remarks, lead: name(lead) };
    } else {
      yield { ...skip(row, `line ${before.line} has the same External ID and says something else`), lead: name(lead) };
    }
  }
}

function skip(row: CsvRow, because: string): ImportLine {
  return { ...row, became: 'skipped', because, remarks: [] };
}

function name({ externalId, company }: ReceivedLead) {
  return { externalId, company };
}

/** The case of an address says nothing new. */
function describeLead(lead: ReceivedLead): unknown {
  const email = lead.contact.email?.toLowerCase();
  return { ...lead, contact: { ...lead.contact, email } };
}

async function handOver(
  batch: Read[],
  { file, organisation, handle }: Import,
  manner: ImportManner,
): Promise<ImportLine[]> {
  const leads = batch.flatMap((each) => ('arrival' in each ? [each.arrival] : []));
  if (leads.length === 0) return batch.flatMap((each) => ('arrival' in each ? [] : [each]));
  const unsaid = listUnsaid(file.columns);
  const event = {
    kind: 'leads.imported',
    organisation: organisation.id,
    file: file.id,
    leads,
    unsaid,
    ...manner,
  } as const;
  const reply = await handle(event);
  if (reply.kind !== 'imported') throw new Error('the leads were not received');
  const fates = reply.fates.values();
  return batch.map((each) => ('arrival' in each ? tellFate(each, fates.next().value) : each));
}

function tellFate({ row, remarks, arrival }: Waiting, fate: LeadFate | undefined): ImportLine {
  if (fate === undefined) throw new Error('a lead was not received');
  const because = fate.because === undefined ? {} : { because: NEWER_KNOWN };
  return { ...row, became: fate.became, ...because, remarks, lead: name(arrival.lead) };
}
