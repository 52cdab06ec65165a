import { insertOrSkip } from '../database/insert.ts';
import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import { setInstallationValue } from '../shared/installation.ts';
import type { DigestChange } from './changes.ts';
import { digestTables } from './tables.ts';

/** Each period, month and signal is kept once, whatever the number of instances: whoever comes second decides again. */
export const digestSteps: Steps<DigestChange> = {
  'digest.begun': ({ organisation, until, untilAt }) => [
    bind(addDigest, {
      organisation,
      until_day: until,
      from_at: untilAt,
      until_at: untilAt,
      posted_at: null,
      body: null,
    }),
  ],
  'digest.posted': ({ organisation, period: { until, fromAt, untilAt }, digest, at }) => {
    const body = JSON.stringify(digest);
    const row = { organisation, until_day: until, from_at: fromAt, until_at: untilAt, posted_at: at, body };
    return [bind(addDigest, row, 'outrun')];
  },
  'month.posted': ({ organisation, month, told, at }) => [
    bind(addMonth, { organisation, month, posted_at: at, body: JSON.stringify(told) }, 'outrun'),
  ],
  'campaign.signalled': ({ organisation, campaign, was, at }) =>
    was === undefined
      ? [bind(addSignal, { organisation, campaign, at }, 'outrun')]
      : [bind(signalAgain, { organisation, campaign, was, at }, 'outrun')],
  'campaign.recovered': ({ organisation, campaign }) => [bind(dropSignal, { organisation, campaign })],
  'signals.looked': ({ organisation, at }) => [
    bind(setInstallationValue, { name: nameSignals(organisation), value: String(at) }),
  ],
};

/** Under which name it is kept until when an organisation's judgements were looked at for signals. */
export function nameSignals(organisation: string): string {
  return `signals/${organisation}`;
}

const addDigest = insertOrSkip(digestTables, 'digests');
const addMonth = insertOrSkip(digestTables, 'monthly_figures');
const addSignal = insertOrSkip(digestTables, 'signals');

type Signalled = { organisation: string; campaign: string; at: number };

const signalAgain = prepare<Signalled & { was: number }>()((db, $) =>
  db
    .updateTable('signals')
    .set({ at: $.at })
    .where('organisation', '=', $.organisation)
    .where('campaign', '=', $.campaign)
    .where('at', '=', $.was),
);

const dropSignal = prepare<{ organisation: string; campaign: string }>()((db, $) =>
  db.deleteFrom('signals').where('organisation', '=', $.organisation).where('campaign', '=', $.campaign),
);
