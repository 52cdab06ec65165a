import { deriveUpdateKey } from '../../../domain/deliveries/delivery.ts';
import { type RawBuilder, sql } from '../../database/kysely.ts';
import { bind, type Dialect, prepare, prepareSql, type Step } from '../../database/query.ts';
import type { QueueChange } from '../changes.ts';
import { insertFollowers, isRedrawWaiting, type Shown } from './followers.ts';

type Grown = Extract<QueueChange, { kind: 'line.grown' }>;

/** Of each card: its line that was begun is drawn again, and where it has none, the line is said. */
export function addToLine({ organisation, subject, begun, line, at }: Grown): Step[] {
  const shown = { organisation, subject: JSON.stringify(subject), begun };
  return [
    bind(holdLines, shown),
    bind(redrawBegun, { ...shown, updates: deriveUpdateKey(subject), at }),
    ...(line === undefined ? [] : [bind(addMissing, { ...shown, line: JSON.stringify(line), at })]),
  ];
}

type Begun = Shown & { begun: string };

/** How a line begins: what it says first. */
const readLineKind = (row: string, dialect: Dialect): RawBuilder<string | null> =>
  dialect === 'sqlite'
    ? sql`json_extract(${sql.ref(`${row}.subject`)}, '$.line.kind')`
    : sql`${sql.ref(`${row}.subject`)}::json #>> '{line,kind}'`;

const selectBegun = ($: Begun, dialect: Dialect) => sql`select l.id from deliveries p join deliveries l on l.post = p.id
  where p.subject = ${$.subject} and p.kind = 'post' and p.organisation = ${$.organisation}
    and l.kind = 'line' and ${readLineKind('l', dialect)} = ${$.begun}`;

/** As posts are held while they are drawn again: another instance that takes a redraw now and we wait for each other. */
const holdLines = prepare<Begun>()((db, $, dialect) => {
  const ids = db.selectFrom('deliveries as d').select('d.id').orderBy('d.id');
  if (dialect === 'sqlite') return ids.limit(0);
  const lines = selectBegun($, dialect);
  const updates = sql`select u.id from deliveries u where u.post in (${lines}) and ${isRedrawWaiting('u')}`;
  return ids.where(sql<boolean>`d.id in (${lines} union all ${updates})`).forShare();
});

/** A line that is still waiting is drawn when it leaves. */
const redrawBegun = prepareSql<Begun & { updates: string; at: number }>()(
  (
    $,
    dialect,
  ) => sql`insert into deliveries (kind, organisation, subject, platform, workspace, target_kind, target, lane,
      post, state, due_at, attempts, doubts, queued_at)
    select 'update', organisation, subject, platform, workspace, target_kind, target,
      platform || '/' || workspace || cast(${$.updates} as text), id, 'queued', cast(${$.at} as bigint), 0, 0,
      cast(${$.at} as bigint)
    from deliveries b where b.id in (${selectBegun($, dialect)})
      and (b.state in ('sent', 'sending', 'unknown') or b.state in ('queued', 'retry') and b.doubts > 0)
      and not exists (select 1 from deliveries u where u.post = b.id and ${isRedrawWaiting('u')})
    on conflict do nothing`,
);

const addMissing = prepare<Begun & { line: string; at: number }>()((db, $, dialect) =>
  insertFollowers(db, $, {
    kind: 'line',
    subject: sql`cast(${$.line} as text)`,
    lane: sql`p.lane`,
    when: sql`p.state not in ('refused', 'expired') and not exists (select 1 from deliveries l
      where l.post = p.id and l.kind = 'line' and ${readLineKind('l', dialect)} = cast(${$.begun} as text))`,
  }),
);
