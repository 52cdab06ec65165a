import type { Digest } from '../../domain/digests/digest.ts';
import type { MonthFigures } from '../../domain/digests/month.ts';
import type { Database } from '../database/database.ts';
import { prepare } from '../database/query.ts';
import type { PostedReads } from './posted-reads.ts';
import { lookedName } from './posted-steps.ts';

const SIGNALS_MAX = 1000;

export function postedReadsOf(database: Database): PostedReads {
  return {
    newestDigest: async (organisation) => {
      const [row] = await database.all(newest, { organisation });
      if (row === undefined) return undefined;
      const { until, untilAt, body } = row;
      return { until, untilAt, ...(body !== null && { digest: JSON.parse(body) as Digest }) };
    },
    digest: async (organisation, until) => {
      const [row] = await database.all(digestUntil, { organisation, until });
      return row === undefined || row.body === null ? undefined : (JSON.parse(row.body) as Digest);
    },
    postedMonth: async (organisation, month) => {
      const [row] = await database.all(monthOf, { organisation, month });
      return row === undefined ? undefined : (JSON.parse(row.body) as MonthFigures);
    },
    signals: (organisation) => database.all(signalsOf, { organisation }),
    signalsLookedAt: async (organisation) => {
      const [row] = await database.all(lookedAt, { name: lookedName(organisation) });
      return row === undefined ? undefined : Number(row.value);
    },
  };
}

const newest = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('digests')
    .select(['until_day as until', 'until_at as untilAt', 'body'])
    .where('organisation', '=', $.organisation)
    .orderBy('until_day', 'desc')
    .limit(1),
);

const digestUntil = prepare<{ organisation: string; until: string }>()((db, $) =>
  db.selectFrom('digests').select('body').where('organisation', '=', $.organisation).where('until_day', '=', $.until),
);

const monthOf = prepare<{ organisation: string; month: string }>()((db, $) =>
  db
    .selectFrom('monthly_figures')
    .select('body')
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month),
);

const signalsOf = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('signals')
    .select(['campaign', 'at'])
    .where('organisation', '=', $.organisation)
    .orderBy('at', 'desc')
    .limit(SIGNALS_MAX),
);

const lookedAt = prepare<{ name: string }>()((db, $) =>
  db.selectFrom('installation').select('value').where('name', '=', $.name),
);
