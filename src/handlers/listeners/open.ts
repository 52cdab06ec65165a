import type { OutletOutbound } from '../../courier.ts';
import type { ListenerTarget } from '../../domain/deliveries/target.ts';
import { deriveKeys } from '../../domain/keys.ts';
import type { Door } from '../http.ts';
import { createListenerOutbound, type ListenerParts } from './outbound.ts';
import { createPost } from './post.ts';
import { createEventSchemaDoors } from './schema-door.ts';

/** `base`: on this machine, all goes there instead; for tests. */
type Opening = Pick<ListenerParts, 'draw' | 'now'> & { appSecret: string; base: string | undefined };

/** The way to the addresses that are told what happens to leads, and the door where whoever writes one reads what comes. */
export function openListeners({ appSecret, draw, now, base }: Opening): {
  outbound: OutletOutbound<ListenerTarget>;
  doors: Door[];
} {
  const keys = deriveKeys(appSecret, 'listener secrets');
  const post = createPost(base === undefined ? {} : { base });
  return { outbound: createListenerOutbound({ keys, draw, post, now }), doors: createEventSchemaDoors() };
}
