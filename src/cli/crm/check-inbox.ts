import { INBOX, type InboxLine, type InboxStanding } from '../../domain/crm/inbox.ts';
import type { CrmSource } from '../../domain/crm/source.ts';
import { sayAge } from '../../domain/deliveries/progress.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { HOUR_MS } from '../../domain/time.ts';
import type { Diagnosis } from '../../handlers/diagnosis.ts';
import type { Store } from '../../store/store.ts';

const LOOKED_AT = 1000;
const REASONS_MAX = 5;
/** What waits longer than this is worth a look. */
const LATE_MS = HOUR_MS;

/** When each source was heard last, what of it waits or failed, and why. */
export async function examineInbox(
  { reads, inbox }: Pick<Store, 'reads' | 'inbox'>,
  { id, sources = [] }: Organisation,
  now: number,
): Promise<Diagnosis[]> {
  if (sources.length === 0) return [];
  const [standings, lines] = await Promise.all([reads.inboxStandings(id), inbox.lines(id, LOOKED_AT)]);
  return sources.flatMap((source) => {
    const standing = standings.find((each) => each.source === source.id);
    const own = lines.filter((each) => each.source === source.id);
    return [
      { isFine: true, text: `Source ${source.id} (${source.kind}): ${describeStanding(standing, source, now)}` },
      ...listReasons(own, now).map((text) => ({ isFine: false, text: `Source ${source.id}: ${text}` })),
    ];
  });
}

function describeStanding(standing: InboxStanding | undefined, { kind, id }: CrmSource, now: number): string {
  if (standing === undefined) return `nothing was heard of it yet: \`smarketing manifest ${kind} --source ${id}\``;
  const { heardAt, waiting, failed, oldestAt } = standing;
  const oldest = oldestAt === undefined ? '' : `, the oldest for ${sayAge(now - oldestAt)}`;
  return `heard ${sayAge(now - heardAt)} ago, ${waiting} waiting${oldest}, ${failed} failed`;
}

/** Each reason once, the most frequent first. What waits for its lead is nothing to put right. */
function listReasons(lines: InboxLine[], now: number): string[] {
  const counts = new Map<string, number>();
  for (const { state, reason, receivedAt, attempts } of lines) {
    const isLate = state === 'waiting' && attempts > 0 && now - receivedAt > LATE_MS && !isAwaiting(reason);
    if (state !== 'failed' && !isLate) continue;
    const what = `${state === 'failed' ? 'failed' : 'waits'}: ${reason ?? 'not yet tried'}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  const most = [...counts].sort(([, one], [, other]) => other - one).slice(0, REASONS_MAX);
  return most.map(([what, count]) => `${count} ${what} (\`smarketing inbox list\`, \`inbox retry\`)`);
}

function isAwaiting(reason: string | undefined): boolean {
  return reason === INBOX.notHandedOver || reason === INBOX.leadUnknown;
}
