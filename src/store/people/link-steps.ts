import { createHash } from 'node:crypto';
import type { Change } from '../change.ts';
import { bind, prepare, type Step } from '../database/query.ts';
import { identityStep } from '../setup/steps.ts';

type LinkChange = Extract<Change, { kind: 'link.offered' | 'identity.linked' }>;

/** A code is used once; of two who use it at once, or a set-up that is applied meanwhile, one comes first. */
export function linkSteps(change: LinkChange): Step[] {
  const code = codeKey(change.code);
  if (change.kind === 'link.offered') {
    const { organisation, person, until } = change;
    return [bind(offer, { code, organisation, person, until })];
  }
  const { person, identity } = change;
  const { organisation, id } = person;
  const linked = {
    ...person,
    identities: [...person.identities, identity],
    linked: [...(person.linked ?? []), identity],
  };
  return [
    bind(use, { code, organisation, person: id }, 'outrun'),
    bind(rewrite, { organisation, id, was: JSON.stringify(person), body: JSON.stringify(linked) }, 'outrun'),
    identityStep(organisation, id, identity),
  ];
}

/** A database that was read gives nobody a code. */
export function codeKey(code: string): string {
  return createHash('sha256').update(`link/${code}`).digest('base64url');
}

const offer = prepare<{ code: string; organisation: string; person: string; until: number }>()((db, $) =>
  db
    .insertInto('link_codes')
    .values({ code: $.code, organisation: $.organisation, person: $.person, until: $.until })
    .onConflict((conflict) => conflict.doNothing()),
);

const use = prepare<{ code: string; organisation: string; person: string }>()((db, $) =>
  db
    .deleteFrom('link_codes')
    .where('code', '=', $.code)
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

/** A code that was offered and not used. */
export const forgetCodesOf = prepare<{ organisation: string; person: string }>()((db, $) =>
  db.deleteFrom('link_codes').where('organisation', '=', $.organisation).where('person', '=', $.person),
);

const rewrite = prepare<{ organisation: string; id: string; was: string; body: string }>()((db, $) =>
  db
    .updateTable('people')
    .set({ body: $.body })
    .where('organisation', '=', $.organisation)
    .where('id', '=', $.id)
    .where('body', '=', $.was),
);
