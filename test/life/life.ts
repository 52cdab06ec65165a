import { DAY_MS, type Instant, MINUTE_MS } from '../../src/domain/time.ts';
import type { Store } from '../../src/store/store.ts';
import type { Cast } from './cast.ts';
import { liveCheckins } from './checkins.ts';
import { liveCrm } from './crm.ts';
import { liveFindings } from './findings.ts';
import { liveHome } from './home.ts';
import { agreeOnSql, liveLanguage, reviewLanguage, stopHolding } from './language.ts';
import { enterLead, liveLeads } from './leads.ts';
import { type Living, openLiving } from './living.ts';
import { leaveMessages } from './messages.ts';
import { livePeople } from './people.ts';
import { liveAgreements } from './promises/agreement.ts';
import { liveGoals } from './promises/goal.ts';
import { livePromises } from './promises/pair.ts';
import { liveJoining } from './setup/joining.ts';
import { liveSettings } from './setup/settings.ts';

/** A life takes its time, on PostgreSQL and a busy machine most of all. */
export const LIFE_TAKES_MS = 300_000;

/** A Monday morning. */
export const LIFE_STARTS_AT = Date.UTC(2026, 2, 2, 9);

/** Some months of an organisation in which everything happens that can; messages of its last day are still to be sent. */
export async function liveThrough(store: Store, cast: Cast, startsAt: Instant = LIFE_STARTS_AT): Promise<Living> {
  const living = openLiving(store, cast, startsAt);
  await livePeople(living);
  await liveSettings(living);
  await liveJoining(living);
  await liveLeads(living);
  await liveCrm(living);
  await liveFindings(living);
  await liveLanguage(living);
  await livePromises(living);
  await liveHome(living);
  await liveCheckins(living);
  await reviewLanguage(living);
  await liveThroughPause(living);
  await liveGoals(living);
  await liveAgreements(living);
  await agreeOnSql(living);
  await tellListeners(living);
  await stopHolding(living);
  await leaveMessages(living);
  await enterLead(living);
  return living;
}

/** Microsoft refuses the bot's account for some minutes. */
async function liveThroughPause({ cast, now, commit, turn }: Living): Promise<void> {
  const [workspace] = cast.organisation.workspaces.filter(({ platform }) => platform === 'teams');
  if (workspace === undefined) throw new Error('the cast is not on Teams');
  const organisation = cast.organisation.id;
  await commit({ kind: 'workspace.paused', organisation, workspace, reason: 'invalid_client', at: now() });
  await turn(2 * MINUTE_MS);
  await commit({ kind: 'workspace.resumed', workspace, at: now() });
  await turn(MINUTE_MS);
}

/** An address is told what happens until it is gone, and again once it is back. */
async function tellListeners({ cast, now, commit, turn, happen, refuseListener }: Living): Promise<void> {
  const organisation = cast.organisation.id;
  refuseListener('pq-listener');
  const subject = { kind: 'judged-event', lead: 'told' } as const;
  await commit({ kind: 'event.queued', organisation, event: 'lead.judged', subject, at: now() });
  await turn(DAY_MS);
  await happen({ kind: 'listener.reopened', organisation, listener: 'pq-listener' });
}
