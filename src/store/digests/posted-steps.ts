import type { Change } from '../change.ts';
import { bind, prepare, type Step } from '../database/query.ts';

type PostedChange = Extract<
  Change,
  {
    kind:
      | 'digest.begun'
      | 'digest.posted'
      | 'month.posted'
      | 'campaign.signalled'
      | 'campaign.recovered'
      | 'signals.looked';
  }
>;

/** Each period, month and signal is kept once, whatever the number of instances: whoever comes second decides again. */
export function postedSteps(change: PostedChange): Step[] {
  const { organisation } = change;
  switch (change.kind) {
    case 'digest.begun': {
      const { until, untilAt } = change;
      return [bind(post, { organisation, until, from: untilAt, untilAt, at: null, body: null })];
    }
    case 'digest.posted': {
      const { period, digest, at } = change;
      const { until, fromAt, untilAt } = period;
      const body = JSON.stringify(digest);
      return [bind(post, { organisation, until, from: fromAt, untilAt, at, body }, 'outrun')];
    }
    case 'month.posted': {
      const { month, told, at } = change;
      return [bind(postMonth, { organisation, month, at, body: JSON.stringify(told) }, 'outrun')];
    }
    case 'campaign.signalled': {
      const { campaign, was, at } = change;
      if (was === undefined) return [bind(signal, { organisation, campaign, at }, 'outrun')];
      return [bind(signalAgain, { organisation, campaign, was, at }, 'outrun')];
    }
    case 'campaign.recovered':
      return [bind(recover, { organisation, campaign: change.campaign })];
    case 'signals.looked':
      return [bind(look, { name: lookedName(organisation), value: String(change.at) })];
  }
}

/** Where it is kept until when an organisation's judgements were looked at for signals. */
export function lookedName(organisation: string): string {
  return `signals/${organisation}`;
}

type Posted = {
  organisation: string;
  until: string;
  from: number;
  untilAt: number;
  at: number | null;
  body: string | null;
};

const post = prepare<Posted>()((db, $) =>
  db
    .insertInto('digests')
    .values({
      organisation: $.organisation,
      until_day: $.until,
      from_at: $.from,
      until_at: $.untilAt,
      posted_at: $.at,
      body: $.body,
    })
    .onConflict((conflict) => conflict.doNothing()),
);

const postMonth = prepare<{ organisation: string; month: string; at: number; body: string }>()((db, $) =>
  db
    .insertInto('monthly_figures')
    .values({ organisation: $.organisation, month: $.month, posted_at: $.at, body: $.body })
    .onConflict((conflict) => conflict.doNothing()),
);

type Signalled = { organisation: string; campaign: string; at: number };

const signal = prepare<Signalled>()((db, $) =>
  db
    .insertInto('signals')
    .values({ organisation: $.organisation, campaign: $.campaign, at: $.at })
    .onConflict((conflict) => conflict.doNothing()),
);

const signalAgain = prepare<Signalled & { was: number }>()((db, $) =>
  db
    .updateTable('signals')
    .set({ at: $.at })
    .where('organisation', '=', $.organisation)
    .where('campaign', '=', $.campaign)
    .where('at', '=', $.was),
);

const recover = prepare<{ organisation: string; campaign: string }>()((db, $) =>
  db.deleteFrom('signals').where('organisation', '=', $.organisation).where('campaign', '=', $.campaign),
);

const look = prepare<{ name: string; value: string }>()((db, $) =>
  db
    .insertInto('installation')
    .values({ name: $.name, value: $.value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: $.value })),
);
