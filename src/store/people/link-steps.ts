import { randomBytes } from 'node:crypto';
import { type Identity, isSameIdentity, type Person } from '../../domain/people/person.ts';
import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { LinkChange } from './changes.ts';
import { addMissStep, listenSteps } from './miss-steps.ts';
import { addIdentityStep, changePersonStep, dropIdentityStep } from './person-steps.ts';

const SALT_BYTES = 16;

/** A code is used once; of two who use it at once, or a set-up that is applied meanwhile, one comes first. */
export const linkSteps: Steps<LinkChange> = {
  'link.offered': ({ organisation, person, code, until }, sealer) => {
    const salt = randomBytes(SALT_BYTES).toString('base64url');
    return [bind(keepCode, { organisation, person, salt, hash: sealer.hashCode(code, salt), until })];
  },
  'identity.linked': ({ person, identity, hash, at }) => {
    const { organisation, id, identities, linked = [] } = person;
    const now = { ...person, identities: [...identities, identity], linked: [...linked, identity] };
    return [
      changePersonStep(person, now),
      ...listenSteps({ organisation, by: identity, at }),
      bind(useCode, { hash, organisation, person: id }, 'outrun'),
      addIdentityStep(organisation, id, identity),
    ];
  },
  'identity.unlinked': ({ person, identity }) => [
    changePersonStep(person, leaveOut(person, identity)),
    dropIdentityStep(person, identity),
  ],
  'link.missed': (miss) => [...listenSteps(miss), addMissStep(miss)],
};

function leaveOut({ linked = [], ...person }: Person, identity: Identity): Person {
  const isOther = (each: Identity) => !isSameIdentity(each, identity);
  const left = linked.filter(isOther);
  return { ...person, identities: person.identities.filter(isOther), ...(left.length > 0 && { linked: left }) };
}

/** A new code takes the place of the one before. */
const keepCode = prepare<{ organisation: string; person: string; salt: string; hash: string; until: number }>()(
  (db, $) =>
    db
      .insertInto('link_codes')
      .values({ organisation: $.organisation, person: $.person, salt: $.salt, hash: $.hash, until: $.until })
      .onConflict((conflict) =>
        conflict.columns(['organisation', 'person']).doUpdateSet({ salt: $.salt, hash: $.hash, until: $.until }),
      ),
);

const useCode = prepare<{ hash: string; organisation: string; person: string }>()((db, $) =>
  db
    .deleteFrom('link_codes')
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .where('hash', '=', $.hash),
);
