import { createHash } from 'node:crypto';
import { insertOrSkip } from '../database/insert.ts';
import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { LinkChange } from './changes.ts';
import { addIdentityStep, changePersonStep } from './person-steps.ts';
import { peopleTables } from './tables.ts';

/** A code is used once; of two who use it at once, or a set-up that is applied meanwhile, one comes first. */
export const linkSteps: Steps<LinkChange> = {
  'link.offered': ({ organisation, person, code, until }) => [
    bind(addCode, { code: hashCode(code), organisation, person, until }),
  ],
  'identity.linked': ({ person, identity, code }) => {
    const { organisation, id, identities, linked = [] } = person;
    const now = { ...person, identities: [...identities, identity], linked: [...linked, identity] };
    return [
      bind(useCode, { code: hashCode(code), organisation, person: id }, 'outrun'),
      changePersonStep(person, now),
      addIdentityStep(organisation, id, identity),
    ];
  },
};

/** A database that was read gives nobody a code. */
export function hashCode(code: string): string {
  return createHash('sha256').update(`link/${code}`).digest('base64url');
}

const addCode = insertOrSkip(peopleTables, 'link_codes');

const useCode = prepare<{ code: string; organisation: string; person: string }>()((db, $) =>
  db
    .deleteFrom('link_codes')
    .where('code', '=', $.code)
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);
