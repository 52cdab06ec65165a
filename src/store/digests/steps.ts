import type { DigestPeriod } from '../../domain/digests/digest-plan.ts';
import { insertOrSkip } from '../database/insert.ts';
import { sql } from '../database/kysely.ts';
import { bind, prepare, prepareSql } from '../database/query.ts';
import type { Steps } from '../room.ts';
import { addInstallationValue, changeInstallationValue, setInstallationValue } from '../shared/installation.ts';
import type { DigestChange } from './changes.ts';
import { addLedgers, forgetLedgers } from './ledger-steps.ts';
import { digestTables } from './tables.ts';

/** Each period, month and signal is kept once, whatever the number of instances: whoever comes second decides again. */
export const digestSteps: Steps<DigestChange> = {
  'digest.begun': ({ organisation, until, untilAt, next }) => [
    bind(addDigest, {
      ...{ organisation, until_day: until, from_at: untilAt, until_at: untilAt },
      ...{ due_at: null, frozen_at: null, posted_at: null, is_late: null, body: null, won_ms: null },
      ...toNext(next),
    }),
  ],
  'digest.planned': ({ organisation, until, next }) => [
    bind(planNext, { organisation, until, ...toNext(next) }, 'outrun'),
  ],
  'digest.frozen': ({ organisation, period, next, digest, wonMs, ledgers, at }) => {
    const { until, fromAt, untilAt, dueAt } = period;
    const row = {
      ...{ organisation, until_day: until, from_at: fromAt, until_at: untilAt, due_at: dueAt, frozen_at: at },
      ...{ posted_at: null, is_late: null, body: JSON.stringify(digest), won_ms: JSON.stringify(wonMs) },
      ...toNext(next),
    };
    return [bind(addDigest, row, 'outrun'), ...addLedgers(ledgers, { organisation, name: 'week', at })];
  },
  'digest.posted': ({ organisation, until, isLate, at }) => [
    bind(postDigest, { organisation, until, late: isLate ? 1 : 0, at }, 'outrun'),
  ],
  'month.posted': ({ organisation, month, told, ledgers, at }) => [
    bind(addMonth, { organisation, month, posted_at: at, body: JSON.stringify(told) }, 'outrun'),
    ...addLedgers(ledgers, { organisation, name: `month ${month}`, at }),
  ],
  'terms.changed': ({ organisation, former, was }) => {
    const kept = { name: nameTerms(organisation), value: JSON.stringify(former) };
    return was.length === 0
      ? [bind(addInstallationValue, kept, 'outrun')]
      : [bind(changeInstallationValue, { ...kept, was: JSON.stringify(was) }, 'outrun')];
  },
  'load.looked': ({ organisation, watch, was }) => {
    const kept = { name: nameLoad(organisation), value: JSON.stringify(watch) };
    return was === undefined
      ? [bind(addInstallationValue, kept, 'outrun')]
      : [bind(changeInstallationValue, { ...kept, was: JSON.stringify(was) }, 'outrun')];
  },
  'figures.forgotten': forgetLedgers,
  'campaign.signalled': ({ organisation, campaign, judged, reasons, was, at }) => {
    const told = { organisation, campaign, reasons: JSON.stringify(reasons), at };
    const leads = { organisation, campaign, at, ...judged };
    return [
      was === undefined ? bind(addSignal, told, 'outrun') : bind(signalAgain, { ...told, was }, 'outrun'),
      bind(dropSignalLeads, { organisation, before: judged.from }),
      bind(addSignalLeads, leads),
    ];
  },
  'signals.looked': ({ organisation, at }) => [
    bind(setInstallationValue, { name: nameSignals(organisation), value: String(at) }),
  ],
};

/** Under which name it is kept what was agreed before. */
export function nameTerms(organisation: string): string {
  return `terms/${organisation}`;
}

/** Under which name it is kept until when an organisation's judgements were looked at for signals. */
export function nameSignals(organisation: string): string {
  return `signals/${organisation}`;
}

/** Under which name it is kept when an organisation's open leads were last counted. */
export function nameLoad(organisation: string): string {
  return `load/${organisation}`;
}

function toNext({ until, untilAt, dueAt }: DigestPeriod) {
  return { next_until: until, next_until_at: untilAt, next_due_at: dueAt };
}

const addDigest = insertOrSkip(digestTables, 'digests');
const addMonth = insertOrSkip(digestTables, 'monthly_figures');
const addSignal = insertOrSkip(digestTables, 'signals');

type Planned = { organisation: string; until: string } & ReturnType<typeof toNext>;

const planNext = prepare<Planned>()((db, $) =>
  db
    .updateTable('digests')
    .set({ next_until: $.next_until, next_until_at: $.next_until_at, next_due_at: $.next_due_at })
    .where('organisation', '=', $.organisation)
    .where('until_day', '=', $.until)
    .where('next_until', 'is', null),
);

const postDigest = prepare<{ organisation: string; until: string; late: number; at: number }>()((db, $) =>
  db
    .updateTable('digests')
    .set({ posted_at: $.at, is_late: $.late })
    .where('organisation', '=', $.organisation)
    .where('until_day', '=', $.until)
    .where('body', 'is not', null)
    .where('posted_at', 'is', null),
);

type Signalled = { organisation: string; campaign: string; reasons: string; at: number };

const signalAgain = prepare<Signalled & { was: number }>()((db, $) =>
  db
    .updateTable('signals')
    .set({ at: $.at, reasons: $.reasons })
    .where('organisation', '=', $.organisation)
    .where('campaign', '=', $.campaign)
    .where('at', '=', $.was),
);

/** What was judged before is in no signal any more. */
const dropSignalLeads = prepare<{ organisation: string; before: number }>()((db, $) =>
  db.deleteFrom('signal_leads').where('organisation', '=', $.organisation).where('at', '<', $.before),
);

const addSignalLeads = prepareSql<{
  organisation: string;
  campaign: string;
  from: number;
  until: number;
  at: number;
}>()(
  ($) => sql`
    insert into signal_leads (organisation, lead, campaign, at)
    select distinct organisation, lead, campaign, cast(${$.at} as bigint) from verdict_history
    where organisation = ${$.organisation} and campaign = ${$.campaign} and at >= ${$.from} and at < ${$.until}
    on conflict (organisation, lead) do update set campaign = excluded.campaign, at = excluded.at`,
);
