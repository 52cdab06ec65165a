import { nameNobody } from '../../../../cards/about.ts';
import { notice } from '../../../../cards/notices.ts';
import { makePersonTarget } from '../../../../domain/deliveries/target.ts';
import type { Locale, Organisation } from '../../../../domain/organisation.ts';
import { isLinkLimited, LINK_MISSES_MS, type LinkMisses, readLinkCode } from '../../../../domain/people/link.ts';
import { type Doer, type Identity, selectManagers, UNFOUNDED } from '../../../../domain/people/person.ts';
import { hasRoom, type JoinCodeState } from '../../../../domain/setup/founding/join-code.ts';
import type { Newcomer } from '../../../../domain/setup/founding/newcomer.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { Change } from '../../../../store/change.ts';
import type { JoinOffer, Reads } from '../../../../store/store.ts';
import { sayPlatform } from '../../../../words/say.ts';
import type { Decision } from '../../../flow.ts';
import { type FoundingFacts, isTaken, mayJoin, readFounding } from '../../../guards/setup/may-found.ts';
import { beginMessages, type Receivers, readReceivers } from '../../../shared/begin-messages.ts';

/** Whose code it is, who hears of it there, and how often a wrong one was typed by those who are of no organisation. */
export type JoinFacts = FoundingFacts & {
  offer?: JoinOffer;
  receivers?: Receivers;
  misses: LinkMisses;
  isCode: boolean;
};

export async function readJoining(
  reads: Reads,
  { by, code: typed }: { by: Doer; code: string },
  now: Instant,
): Promise<JoinFacts> {
  const known = await readFounding(reads, by);
  const misses = await reads.linkMisses(UNFOUNDED, by, now - LINK_MISSES_MS);
  const code = readLinkCode(typed);
  const offer = code === undefined ? undefined : await reads.joinOffered(code, now);
  const facts = { ...known, misses, isCode: code !== undefined };
  if (offer === undefined) return facts;
  const managers = selectManagers(await reads.people(offer.organisation.id));
  return { ...facts, offer, receivers: await readReceivers(reads, offer.organisation, managers, now) };
}

/** Why nothing came of it. */
type JoinFault = 'taken' | 'whose' | 'limit' | 'full' | 'unknown' | Exclude<JoinCodeState, 'open'>;
type Joiner = { by: Doer; standing: Newcomer['standing']; locale: Locale; now: Instant };

/** The workspace is the organisation's from now on, with whoever typed the code among its administrators. A wrong code counts. */
export function decideJoining(facts: JoinFacts, joiner: Joiner, refuseFor: (why: JoinFault) => Decision): Decision {
  const { offer, misses, isCode } = facts;
  const { by: doer, standing, now } = joiner;
  if (isTaken(facts, doer)) return refuseFor('taken');
  if (!mayJoin(facts, doer, standing)) return refuseFor('whose');
  // What is no code is no guess.
  if (!isCode) return refuseFor('unknown');
  const where = { organisation: UNFOUNDED, platform: doer.platform };
  if (isLinkLimited(misses)) {
    const what = 'a code to join by was not looked at: too many before it were wrong';
    return { ...refuseFor('limit'), remark: { what, ...where } };
  }
  const { enterprise: _, ...by } = doer;
  if (offer?.state === 'open' && !hasRoom(offer.organisation)) return refuseFor('full');
  if (offer?.state === 'open') return join(offer, facts, by, now);
  return {
    ...refuseFor(offer?.state ?? 'unknown'),
    changes: [{ kind: 'link.missed', organisation: UNFOUNDED, by, at: now }],
    remark: { what: 'a code to join by was wrong', ...where },
  };
}

function join({ organisation, hash }: JoinOffer, facts: JoinFacts, by: Identity, at: Instant): Decision {
  const { id, locale, workspaces, administrators } = organisation;
  const workspace = { platform: by.platform, id: by.workspace };
  const setting = { kind: 'setting.changed', organisation: id, at } as const;
  return {
    changes: [
      { kind: 'join.used', organisation: id, hash, by, at },
      { kind: 'workspace.taken', workspace },
      { ...setting, setting: { path: 'workspaces', value: [...workspaces, workspace] }, was: workspaces },
      {
        ...setting,
        setting: { path: 'administrators', value: [...(administrators ?? []), by] },
        was: administrators,
      },
      { kind: 'post.queued', organisation: id, subject: { kind: 'setup-card' }, target: makePersonTarget(by), at },
      ...tellManagers(organisation, facts, by, at),
    ],
    reply: notice(nameNobody(locale), 'join.done', { organisation: organisation.name }),
  };
}

function tellManagers(
  { id }: Organisation,
  { receivers, grant }: JoinFacts,
  { platform }: Identity,
  at: Instant,
): Change[] {
  if (receivers === undefined || receivers.organisation.id !== id) return [];
  const name = grant?.name ?? sayPlatform(platform);
  const messages = [...receivers.byId.keys()].map((person) => ({
    person,
    subject: { kind: 'workspace-joined' as const, platform, name, person, at },
  }));
  return beginMessages(receivers, messages, at);
}
