import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { InboxItem } from '../../../domain/crm/inbox.ts';
import type { ItemRead } from '../../../domain/crm/record-event.ts';
import type { CrmSource } from '../../../domain/crm/source.ts';
import type { Instant } from '../../../domain/time.ts';
import type { CrmSettings } from '../../crm/settings.ts';

/** A request at the door of one source, with what it can prove itself by. */
export type SourceRequest = {
  source: CrmSource;
  /** Those of the door itself, each of them good. */
  secrets: string[];
  settings: CrmSettings;
  method: string;
  /** Path and query, as asked. */
  url: string;
  /** Where the world reaches this bot, if that is known: what a `Host` header says is anybody’s. */
  publicUrl?: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  now: Instant;
};

/** Why nothing was kept: it proves nothing (401), is not what it says it is (400), is in another form (415), or a field is wrong (422). */
export type DoorRefusal = { status: 400 | 401 | 415 | 422; detail: string; field?: string };

/** What is in a body; `ignored` and `shortened` as the main door says them. */
export type Taken = { items: InboxItem[]; ignored?: string[]; shortened?: string[] };

export type TakeResult = Taken | DoorRefusal;

/** How one kind of CRM sends: each looks at who it is first, and only then at what was sent. */
export type SourceDoor = {
  /** Bytes. */
  bodyMax: number;
  /** Why a body of this form is not even read. */
  findUnreadable(headers: IncomingHttpHeaders): string | undefined;
  /** Why this cannot be the source. */
  findForgery(request: SourceRequest): string | undefined;
  take(request: SourceRequest): TakeResult | Promise<TakeResult>;
  /** How whoever proved to be the source hears that it was kept, or was not, where its CRM wants other words than ours. */
  answer?(response: ServerResponse, request: SourceRequest, refusal: DoorRefusal | 'busy' | undefined): boolean;
};

/** What an item says, by its format; `receivedAt` for what has no moment of its own. */
export type ReadItem = (text: string) => ItemRead;

export function hashBody(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** As refusals about headers and forms are written. */
export const NOT_JSON: DoorRefusal = { status: 400, detail: 'The body is not valid JSON.' };

export function refuseField(field: string, detail: string): DoorRefusal {
  return { status: 422, field, detail };
}

/** The query’s first value of this name. */
export function readQuery(url: string, name: string): string | undefined {
  const at = url.indexOf('?');
  return at < 0 ? undefined : (new URLSearchParams(url.slice(at + 1)).get(name) ?? undefined);
}
