import type { Identity, Person } from '../../domain/people/person.ts';
import { insertInto, insertOrSkip } from '../database/insert.ts';
import { bind, prepare, type Step } from '../database/query.ts';
import { peopleTables } from './tables.ts';

/** Adds somebody with their accounts. */
export function addPersonSteps(person: Person): Step[] {
  const { organisation, id } = person;
  return [
    bind(addPerson, { organisation, id, email: person.email?.toLowerCase() ?? null, body: JSON.stringify(person) }),
    ...person.identities.map((identity) => addIdentityStep(organisation, id, identity)),
  ];
}

/** An account is one person's only: when somebody else took it meanwhile, it is decided afresh. */
export function addIdentityStep(organisation: string, person: string, { user, ...where }: Identity): Step {
  const { platform, workspace } = where;
  return bind(addIdentity, { platform, workspace, user_id: user, organisation, person }, 'outrun');
}

/** An account is somebody's no longer. */
export function dropIdentityStep({ organisation, id }: Person, { platform, workspace, user }: Identity): Step {
  return bind(dropIdentity, { platform, workspace, user, organisation, person: id });
}

/** Changes somebody who is still as they were. To the same: an account they link meanwhile is not lost. */
export function changePersonStep(was: Person, now: Person): Step {
  const { organisation, id } = was;
  return bind(changePerson, { organisation, id, was: JSON.stringify(was), body: JSON.stringify(now) }, 'outrun');
}

const addPerson = insertInto(peopleTables, 'people');
const addIdentity = insertOrSkip(peopleTables, 'identities');

const changePerson = prepare<{ organisation: string; id: string; was: string; body: string }>()((db, $) =>
  db
    .updateTable('people')
    .set({ body: $.body })
    .where('organisation', '=', $.organisation)
    .where('id', '=', $.id)
    .where('body', '=', $.was),
);

type Account = { platform: string; workspace: string; user: string; organisation: string; person: string };

const dropIdentity = prepare<Account>()((db, $) =>
  db
    .deleteFrom('identities')
    .where('platform', '=', $.platform)
    .where('workspace', '=', $.workspace)
    .where('user_id', '=', $.user)
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

export const dropPeople = prepare<{ organisation: string }>()((db, $) =>
  db.deleteFrom('people').where('organisation', '=', $.organisation),
);

export const dropIdentities = prepare<{ organisation: string }>()((db, $) =>
  db.deleteFrom('identities').where('organisation', '=', $.organisation),
);
