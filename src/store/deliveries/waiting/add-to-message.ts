import { nameAsked } from '../../../domain/deliveries/asking/asked.ts';
import { limitAsk } from '../../../domain/deliveries/asking/asks.ts';
import { sql } from '../../database/kysely.ts';
import { bind, prepareSql, type Step } from '../../database/query.ts';
import { selectNames } from '../queue/ask-steps.ts';
import { prepareHold, prepareRedraw } from '../queue/followers.ts';
import type { WaitingChange } from './changes.ts';

type Grown = Extract<WaitingChange, { kind: 'message.grown' }>;
type Own = { organisation: string; person: string };

/** It is drawn again where it stands, or may; what is still on its way is drawn when it leaves. */
export function addToMessage({ organisation, person, on, was, added, at }: Grown): Step[] {
  const own = { organisation, person };
  const after = JSON.stringify([...was, ...added]);
  return [
    bind(grow, { ...own, ...on, was: JSON.stringify(was), after }, 'outrun'),
    bind(askOpen, {
      ...own,
      about: JSON.stringify(added.map((lead) => nameAsked('lead', lead))),
      until: limitAsk({ kind: 'lead-step' }, at),
    }),
    bind(holdOpen, own),
    bind(redrawOpen, { ...own, at }),
  ];
}

const grow = prepareSql<Own & { day: string; begun: number; was: string; after: string }>()(
  ($) => sql`update message_days set added = ${$.after} where organisation = ${$.organisation} and person = ${$.person}
    and day = ${$.day} and begun = ${$.begun} and added = ${$.was} and open_subject is not null`,
);

const selectOpen = ($: Own) => sql`select d.id from deliveries d join message_days m on m.open_subject = d.subject
    and m.organisation = d.organisation
  where m.organisation = ${$.organisation} and m.person = ${$.person} and d.kind = 'direct'`;

/** It asks about what joins it, too. */
const askOpen = prepareSql<Own & { about: string; until: number }>()(
  ($, dialect) => sql`insert into asks (organisation, about, delivery, until)
    select ${$.organisation}, a.value, o.id, cast(${$.until} as bigint)
    from (${selectOpen($)}) o, (${selectNames($.about, dialect)}) a where true
    on conflict do nothing`,
);

const holdOpen = prepareHold<Own>(selectOpen);
const redrawOpen = prepareRedraw<Own>(selectOpen, () => sql`'/updates'`);

/** The message that is open with this person on the newest of their days, while it stands or is on its way. */
export const selectOpenMessage = prepareSql<Own>()(
  ($) => sql<{ subject: string; added: string }>`select m.open_subject as subject, m.added from message_days m
    where m.organisation = ${$.organisation} and m.person = ${$.person} and exists (
      select 1 from deliveries d where d.subject = m.open_subject and d.organisation = m.organisation
        and d.kind = 'direct' and d.state not in ('refused', 'expired'))`,
);
