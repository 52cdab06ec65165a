import { sayAge } from '../../domain/deliveries/progress.ts';
import type { ListenerStanding } from '../../domain/listeners/listener.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Diagnosis } from '../../handlers/diagnosis.ts';
import type { Store } from '../../store/store.ts';

/** How each address that is told what happens to leads stands. */
export async function examineListeners({ reads }: Store, { id }: Organisation, now: number): Promise<Diagnosis[]> {
  return (await reads.listeners(id)).map((standing) => describeStanding(standing, now));
}

/** In one line, with what to do where it is off. */
export function describeStanding({ id, off, waiting, oldestAt, reason }: ListenerStanding, now: number): Diagnosis {
  if (off !== undefined) {
    const since = `off for ${sayAge(now - off.at)} (${off.reason})`;
    return { isFine: false, text: `Listener ${id}: ${since}: once it works, \`smarketing listener on ${id}\`` };
  }
  if (waiting === 0) return { isFine: true, text: `Listener ${id}: on` };
  const age = oldestAt === undefined ? '' : `, the oldest for ${sayAge(now - oldestAt)}`;
  const text = `Listener ${id}: on, ${waiting} waiting${age}`;
  return reason === undefined ? { isFine: true, text } : { isFine: false, text: `${text} (${reason})` };
}
