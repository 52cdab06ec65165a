import { deriveUpdateKey } from '../../../domain/deliveries/delivery.ts';
import { type RawBuilder, sql } from '../../database/kysely.ts';
import { bind, type Dialect, prepare, type Step } from '../../database/query.ts';
import type { QueueChange } from '../changes.ts';
import { insertFollowers, prepareHold, prepareRedraw, type Shown } from './followers.ts';

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

const holdLines = prepareHold<Begun>(selectBegun);
const redrawBegun = prepareRedraw<Begun & { updates: string }>(selectBegun, ({ updates }) => sql`${updates}`);

const addMissing = prepare<Begun & { line: string; at: number }>()((db, $, dialect) =>
  insertFollowers(db, $, {
    kind: 'line',
    subject: sql`cast(${$.line} as text)`,
    lane: sql`p.lane`,
    when: sql`p.state not in ('refused', 'expired') and not exists (select 1 from deliveries l
      where l.post = p.id and l.kind = 'line' and ${readLineKind('l', dialect)} = cast(${$.begun} as text))`,
  }),
);
