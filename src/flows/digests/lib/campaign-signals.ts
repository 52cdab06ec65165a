import type { JudgedCounts, ReasonCounts } from '../../../domain/digests/counts.ts';
import {
  discloseSignalReasons,
  getDayStart,
  getSignalStart,
  isSignalDue,
  SIGNAL,
} from '../../../domain/digests/signal.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { type Person, selectManagers } from '../../../domain/people/person.ts';
import { DAY_MS, type Instant, MINUTE_MS } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { beginMessages, type Receivers, readReceivers } from '../../shared/begin-messages.ts';

/** So many campaigns are looked at in a minute. */
const CAMPAIGNS_MAX = 200;
/** What another instance was just keeping when the last look was taken is seen by the next. */
const OVERLAP_MS = MINUTE_MS;

/** A campaign as it was judged when the day began, and when its managers were last warned of it. */
type JudgedCampaign = {
  campaign: string;
  judged: JudgedCounts;
  reasons: ReasonCounts[];
  signalledAt: Instant | undefined;
};

/** The campaigns that were judged since the last look. */
export type SignalFacts = {
  organisation: Organisation;
  managers: Person[];
  receivers: Receivers;
  campaigns: JudgedCampaign[];
  /** From when to when what was judged counts. */
  judged: { from: Instant; until: Instant };
  /** Until when all were looked at. */
  lookedAt: Instant;
};

/**
 * Once a day, by the clock alone, over what stood until the day began: nobody can bring it about by a judgement. What the
 * managers themselves judged is left out, since they know it, and would know the others’ by it. Undefined when this day
 * was looked at already.
 */
export async function readSignalFacts(
  reads: Reads,
  organisation: Organisation,
  now: Instant,
): Promise<SignalFacts | undefined> {
  const { id, zone } = organisation;
  const dayStart = getDayStart(now, zone);
  const [from, until] = [getSignalStart(dayStart), dayStart];
  const lookedAt = (await reads.signalsLookedAt(id)) ?? from;
  if (lookedAt >= dayStart) return undefined;
  const since = await reads.campaignsJudgedSince(id, lookedAt - OVERLAP_MS, CAMPAIGNS_MAX);
  const isAll = since.campaigns.length < CAMPAIGNS_MAX;
  // Leads without a campaign have nothing in common that somebody could change.
  const named = since.campaigns.filter((campaign) => campaign !== '');
  const [people, signals] = await Promise.all([reads.people(id), reads.signals(id)]);
  const managers = selectManagers(people);
  const without = managers.map((manager) => manager.id);
  const stretch = { from, until, without, toldSince: now - SIGNAL.againDays * DAY_MS };
  const signalledAt = new Map(signals.map(({ campaign, at }) => [campaign, at]));
  const campaigns = await Promise.all(
    named.map(async (campaign) => {
      const counts = await reads.campaignCounts(id, campaign, stretch);
      return { campaign, ...counts, signalledAt: signalledAt.get(campaign) };
    }),
  );
  const seenUntil = isAll ? dayStart : Math.min(since.newest ?? dayStart, dayStart);
  const receivers = await readReceivers(reads, organisation, managers, now);
  return { organisation, managers, receivers, campaigns, judged: { from, until }, lookedAt: seenUntil };
}

/** Managers of both teams hear of campaigns that need them. */
export function decideSignals(facts: SignalFacts, now: Instant): Change[] {
  const { organisation, campaigns, lookedAt } = facts;
  const alarming = campaigns.filter(({ judged, signalledAt }) => isSignalDue(judged, signalledAt, now));
  const messages = alarming.flatMap(({ campaign }) =>
    facts.managers.map(({ id: person }) => ({ person, subject: { kind: 'signal', campaign, at: now } as const })),
  );
  return [
    ...alarming.map((each) => signalCampaign(each, facts, now)),
    ...beginMessages(facts.receivers, messages, now),
    { kind: 'signals.looked', organisation: organisation.id, at: lookedAt },
  ];
}

/** What it says is fixed now, whenever it is drawn. */
function signalCampaign(
  { campaign, reasons, signalledAt }: JudgedCampaign,
  { organisation: { id: organisation }, judged }: SignalFacts,
  at: Instant,
): Change {
  return {
    kind: 'campaign.signalled',
    organisation,
    campaign,
    judged,
    reasons: discloseSignalReasons(reasons),
    ...(signalledAt !== undefined && { was: signalledAt }),
    at,
  };
}
