import { createHash } from 'node:crypto';
import type { Identity } from '../../people/person.ts';

/** What somebody is asked about: it is done once, by whoever and wherever they do it; `lapse`: it is over by itself on its day. */
type AskedThing =
  | 'word'
  | 'review'
  | 'dispute'
  | 'pair'
  | 'ending'
  | 'goal'
  | 'agreement'
  | 'room'
  | 'account'
  | 'workspace'
  | 'lead'
  | 'record'
  | 'lapse';

/** One such thing, by what tells it from the others of its kind in an organisation. */
export function nameAsked(thing: AskedThing, ...ids: (string | number)[]): string {
  return [thing, ...ids].join('/');
}

/** An account by a hash: who has it is nobody’s who reads what is asked. */
export function nameAskedAccount({ platform, workspace, user }: Identity): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([platform, workspace, user]))
    .digest('base64url');
  return nameAsked('account', hash.slice(0, HASH_LENGTH));
}

const HASH_LENGTH = 16;
