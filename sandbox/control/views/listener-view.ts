import type { FakeListener, HeardEvent } from '../../fake-listener/open.ts';
import { parseJsonObject } from '../../shared/json.ts';
import type { HeardRow, ListenerView } from '../protocol.ts';

const BODY_MAX = 4_000;

/** What the sandbox’s listener was told, newest first. */
export function buildListenerView(listener: FakeListener): ListenerView {
  return { isFailing: listener.troubles().length > 0, heard: listener.heard().toReversed().map(describeHeard) };
}

function describeHeard({ body, ...heard }: HeardEvent): HeardRow {
  const told = parseJsonObject(body);
  const text = told === undefined ? body : JSON.stringify(told, undefined, 2);
  return { ...heard, type: String(told?.['type'] ?? 'unreadable'), body: text.slice(0, BODY_MAX) };
}
