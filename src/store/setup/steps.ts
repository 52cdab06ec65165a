import type { Identity, Person } from '../../domain/people/person.ts';
import type { Change } from '../change.ts';
import { bind, prepare, type Step } from '../database/query.ts';

/** The organisation as described now: people left out are gone, their verdicts stay as counts. */
export function organisationSteps(change: Extract<Change, { kind: 'organisation.kept' }>): Step[] {
  const { organisation, people, known = [] } = change;
  return [
    ...known.map((person) =>
      bind(stay, { organisation: organisation.id, id: person.id, body: JSON.stringify(person) }, 'outrun'),
    ),
    bind(keep, { id: organisation.id, body: JSON.stringify(organisation) }),
    bind(dropPeople, { organisation: organisation.id }),
    bind(dropIdentities, { organisation: organisation.id }),
    ...people.flatMap((person) => personSteps(person)),
  ];
}

function personSteps(person: Person): Step[] {
  const { organisation, id } = person;
  return [
    bind(addPerson, { organisation, id, email: person.email?.toLowerCase() ?? null, body: JSON.stringify(person) }),
    ...person.identities.map((identity) => identityStep(organisation, id, identity)),
  ];
}

/** An account is one person's only: when somebody else took it meanwhile, it is decided afresh. */
export function identityStep(organisation: string, person: string, { platform, workspace, user }: Identity): Step {
  return bind(addIdentity, { platform, workspace, user, organisation, person }, 'outrun');
}

/** Touches somebody who is as they were, so that an account they link meanwhile is not lost. */
const stay = prepare<{ organisation: string; id: string; body: string }>()((db, $) =>
  db
    .updateTable('people')
    .set({ body: $.body })
    .where('organisation', '=', $.organisation)
    .where('id', '=', $.id)
    .where('body', '=', $.body),
);

const keep = prepare<{ id: string; body: string }>()((db, $) =>
  db
    .insertInto('organisations')
    .values({ id: $.id, body: $.body })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ body: $.body })),
);

const dropPeople = prepare<{ organisation: string }>()((db, $) =>
  db.deleteFrom('people').where('organisation', '=', $.organisation),
);

const dropIdentities = prepare<{ organisation: string }>()((db, $) =>
  db.deleteFrom('identities').where('organisation', '=', $.organisation),
);

const addPerson = prepare<{ organisation: string; id: string; email: string | null; body: string }>()((db, $) =>
  db.insertInto('people').values({ organisation: $.organisation, id: $.id, email: $.email, body: $.body }),
);

type IdentityRow = { platform: string; workspace: string; user: string; organisation: string; person: string };

const addIdentity = prepare<IdentityRow>()((db, $) =>
  db
    .insertInto('identities')
    .values({
      platform: $.platform,
      workspace: $.workspace,
      user_id: $.user,
      organisation: $.organisation,
      person: $.person,
    })
    .onConflict((conflict) => conflict.doNothing()),
);
