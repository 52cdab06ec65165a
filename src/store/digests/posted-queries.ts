import type { Digest } from '../../domain/digests/digest.ts';
import type { MonthFigures } from '../../domain/digests/month.ts';
import type { Engine } from '../database/engine.ts';
import { query } from '../database/query.ts';
import type { PostedReads } from './posted-reads.ts';
import { lookedName } from './posted-steps.ts';

const SIGNALS_MAX = 1000;

export function postedReadsOf(engine: Engine): PostedReads {
  return {
    newestDigest: async (organisation) => {
      const [row] = await engine.all(newest, { organisation });
      if (row === undefined) return undefined;
      const { until, untilAt, body } = row;
      return { until, untilAt, ...(body !== null && { digest: JSON.parse(body) as Digest }) };
    },
    digest: async (organisation, until) => {
      const [row] = await engine.all(digestUntil, { organisation, until });
      return row === undefined || row.body === null ? undefined : (JSON.parse(row.body) as Digest);
    },
    postedMonth: async (organisation, month) => {
      const [row] = await engine.all(monthOf, { organisation, month });
      return row === undefined ? undefined : (JSON.parse(row.body) as MonthFigures);
    },
    signals: (organisation) => engine.all(signalsOf, { organisation }),
    signalsLookedAt: async (organisation) => {
      const [row] = await engine.all(lookedAt, { name: lookedName(organisation) });
      return row === undefined ? undefined : Number(row.value);
    },
  };
}

const newest = query<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('digests')
    .select(['until_day as until', 'until_at as untilAt', 'body'])
    .where('organisation', '=', $.organisation)
    .orderBy('until_day', 'desc')
    .limit(1),
);

const digestUntil = query<{ organisation: string; until: string }>()((db, $) =>
  db.selectFrom('digests').select('body').where('organisation', '=', $.organisation).where('until_day', '=', $.until),
);

const monthOf = query<{ organisation: string; month: string }>()((db, $) =>
  db
    .selectFrom('monthly_figures')
    .select('body')
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month),
);

const signalsOf = query<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('signals')
    .select(['campaign', 'at'])
    .where('organisation', '=', $.organisation)
    .orderBy('at', 'desc')
    .limit(SIGNALS_MAX),
);

const lookedAt = query<{ name: string }>()((db, $) =>
  db.selectFrom('installation').select('value').where('name', '=', $.name),
);
