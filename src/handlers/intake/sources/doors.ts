import type { IncomingMessage, ServerResponse } from 'node:http';
import { INBOX, type InboxItem } from '../../../domain/crm/inbox.ts';
import { type CrmSource, SOURCE_KINDS, type SourceKind } from '../../../domain/crm/source.ts';
import { listSourceSecrets } from '../../../domain/crm/source-secret.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { FindCrmSettings } from '../../crm/settings.ts';
import { type Door, type HttpExchange, type Refusal, respondJson, respondProblem } from '../../http.ts';
import { answerHandShake, HAND_SHAKES_A_MINUTE } from '../webhooks/hand-shake.ts';
import type { DoorRefusal, SourceDoor, SourceRequest } from './source-door.ts';
import { SOURCE_DOORS } from './vendors.ts';

/** Keeps what a source sent, on disk before it resolves; `full` where too much of it waits already. */
export type KeepItems = (organisation: string, source: string, items: InboxItem[]) => Promise<'kept' | 'full'>;

export type SourceDoorParts = {
  appSecret: string;
  findOrganisation(id: string): Promise<Organisation | undefined>;
  settings: FindCrmSettings;
  publicUrl(): string | undefined;
  keep: KeepItems;
  now(): Instant;
};

/** A door for each kind of CRM; each source has a path and secrets of its own behind it. */
export function createSourceDoors(parts: SourceDoorParts): Door[] {
  const doors = SOURCE_KINDS.map((kind): Door => {
    const { bodyMax, findUnreadable } = SOURCE_DOORS[kind];
    return {
      method: 'POST',
      path: `/intake/${kind}/`,
      isPrefix: true,
      bodyMax,
      findRefusal: ({ headers }: IncomingMessage): Refusal | undefined => {
        const unreadable = findUnreadable(headers);
        return unreadable === undefined ? undefined : refuseBy(415, 'wrong content type', unreadable);
      },
      open: (exchange) => takeFromSource(exchange, kind, parts),
    };
  });
  return [
    ...doors,
    {
      method: 'OPTIONS',
      path: '/intake/webhooks/',
      isPrefix: true,
      bodyMax: 0,
      aMinute: HAND_SHAKES_A_MINUTE,
      open: answerHandShake,
    },
  ];
}

const TITLES: Record<DoorRefusal['status'], string> = {
  400: 'Not readable',
  401: 'Not from this source',
  415: 'Wrong content type',
  422: 'Wrong field',
};

async function takeFromSource(exchange: HttpExchange, kind: SourceKind, parts: SourceDoorParts): Promise<void> {
  const { request, response, path, body } = exchange;
  const found = await findSource(path, kind, parts);
  if (found === undefined) return exchange.refuse(NO_SOURCE);
  const { organisation, source } = found;
  const publicUrl = parts.publicUrl();
  const asked: SourceRequest = {
    source,
    secrets: listSourceSecrets(parts.appSecret, organisation, source),
    settings: parts.settings(source),
    method: request.method ?? 'POST',
    url: request.url ?? path,
    ...(publicUrl !== undefined && { publicUrl }),
    headers: request.headers,
    body,
    now: parts.now(),
  };
  const door = SOURCE_DOORS[kind];
  const forgery = door.findForgery(asked);
  if (forgery !== undefined) return exchange.refuse(refuseBy(401, forgery, forgery));
  const taken = await door.take(asked);
  if ('status' in taken) return refuseTaken(exchange, taken, door, asked);
  const kept = await parts.keep(organisation, source.id, taken.items);
  if (kept === 'full') return refuseFull(response, door, asked);
  if (door.answer?.(response, asked, undefined) === true) return;
  const { ignored = [], shortened = [] } = taken;
  respondJson(response, 202, { taken: taken.items.length, ignored, ...(shortened.length > 0 && { shortened }) });
}

const PATH = /^\/intake\/[a-z]+\/([a-z0-9][a-z0-9-]{0,63})\/([a-z0-9][a-z0-9-]{0,31})$/;

async function findSource(
  path: string,
  kind: SourceKind,
  { findOrganisation }: SourceDoorParts,
): Promise<{ organisation: string; source: CrmSource } | undefined> {
  const [, id = '', named] = PATH.exec(path) ?? [];
  const source = (await findOrganisation(id))?.sources?.find((each) => each.id === named && each.kind === kind);
  return source && { organisation: id, source };
}

const NO_SOURCE: Refusal = {
  reason: 'no such source',
  answer: (response) => respondProblem(response, 404, 'No such source', 'The set-up has no source at this address.'),
};

function refuseBy(status: 401 | 415, reason: string, detail: string): Refusal {
  return { reason, answer: (response) => respondProblem(response, status, TITLES[status], detail) };
}

/** Its secret is good: what is another account's is told in the log, and nothing is held against it. */
function refuseTaken(exchange: HttpExchange, refusal: DoorRefusal, door: SourceDoor, asked: SourceRequest): void {
  const answer = (response: ServerResponse) => answerTaken(response, refusal, door, asked);
  if (refusal.status === 401) exchange.refuse({ reason: refusal.detail, isUncounted: true, answer });
  else answer(exchange.response);
}

function answerTaken(response: ServerResponse, refusal: DoorRefusal, door: SourceDoor, asked: SourceRequest): void {
  if (door.answer?.(response, asked, refusal) === true) return;
  respondProblem(response, refusal.status, TITLES[refusal.status], refusal.detail, refusal.field);
}

/** Nothing of it was kept. */
function refuseFull(response: ServerResponse, door: SourceDoor, asked: SourceRequest): void {
  response.setHeader('retry-after', door === SOURCE_DOORS.hubspot ? '60000' : '60');
  if (door.answer?.(response, asked, 'busy') === true) return;
  respondProblem(response, 503, 'Too much at once', `${INBOX.waitingMax} things of this source wait already.`);
}
