import { openButton } from '../../cards/deliveries/bundle-card.ts';
import { type ListenerOff, listenerOffCard } from '../../cards/listeners/listener-off-card.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { SubjectOf } from '../../domain/subject.ts';
import type { Reads } from '../../store/store.ts';
import { say } from '../../words/say.ts';
import type { Brief, Draw } from '../room.ts';

/** Nothing once it is on again. */
export const drawListenerOff: Draw<'listener-off'> = async (reads, subject, { organisation, locale }) => {
  const off = await findOff(reads, subject, organisation);
  return off && listenerOffCard(off, locale);
};

export const briefListenerOff: Brief<'listener-off'> = async (reads, subject, { organisation, locale }) => {
  const off = await findOff(reads, subject, organisation);
  return off && { text: [say(locale, 'listener.off-brief', { host: off.host })], button: openButton(subject, locale) };
};

async function findOff(
  reads: Reads,
  { listener, at }: SubjectOf<'listener-off'>,
  { id, listeners = [] }: Organisation,
): Promise<ListenerOff | undefined> {
  const known = listeners.find((each) => each.id === listener);
  const off = (await reads.listeners(id)).find((each) => each.id === listener)?.off;
  if (known === undefined || off === undefined || off.at !== at) return undefined;
  return { host: new URL(known.url).hostname, listener };
}
