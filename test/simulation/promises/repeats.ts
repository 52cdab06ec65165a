import type { WaitingMessage } from '../../../src/domain/deliveries/message-kinds.ts';
import { MINUTE_MS } from '../../../src/domain/time.ts';
import { addDays, getInstant, getLocalDate } from '../../../src/domain/working-time.ts';
import type { OutboxLine } from '../../../src/store/store.ts';
import type { Broken, Judged } from './all.ts';

const ZONE = 'Europe/Amsterdam';
const HOUR = '09:00';
const [SUNDAY, MONDAY, SATURDAY] = [0, 1, 6];
/** By then a clock that ticks seldom has ticked. */
const SEEN_MS = 20 * MINUTE_MS;
/** Said again when there is reason to. */
const REPEATABLE = new Set(['target-closed', 'greeting', 'lead-line', 'lead-moved']);

const REMINDER = '{"kind":"reminder"';
const REMINDERS_MAX = 2;

/** What is due happens once: a week's digest, a round's invitations, a reminder, a card. */
export function findRepeats({ history, world }: Judged, lines: OutboxLine[], waiting: WaitingMessage[]): Broken[] {
  const counts = new Map<string, number>();
  for (const { kind, subject, target } of lines) {
    if (kind === 'update' || REPEATABLE.has(readKind(subject))) continue;
    const key = `${subject} to ${target}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const repeated = [...counts].filter(([what, count]) => count > (what.startsWith(REMINDER) ? REMINDERS_MAX : 1));
  const begun = new Set([
    ...lines.map(({ subject }) => readKind(subject)),
    ...waiting.map(({ subject }) => subject.kind),
  ]);
  const missing = listDue(history.startsAt, world.clock.now()).filter((due) => !begun.has(due));
  return [
    ...repeated.map(([what, count]) => ({ promise: 'due once', how: `${what} was queued ${count} times` })),
    ...missing.map((due) => ({ promise: 'due once', how: `no ${due} was queued or waits, though it was due` })),
  ];
}

function readKind(subject: string): string {
  return (JSON.parse(subject) as { kind: string }).kind;
}

/** What must have come of the clock between two moments, well after its hour. */
function listDue(from: number, until: number): string[] {
  const due: string[] = [];
  for (let day = getLocalDate(from, ZONE); getInstant(day, HOUR, ZONE) < until - SEEN_MS; day = addDays(day, 1)) {
    if (getInstant(day, HOUR, ZONE) < from) continue;
    if (new Date(day).getUTCDay() === MONDAY) due.push('digest');
    // A round opens on a working day.
    if (day.endsWith('-01') && ![SATURDAY, SUNDAY].includes(new Date(day).getUTCDay())) due.push('invitation');
  }
  return due;
}
