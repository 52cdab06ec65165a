import { nameCard, nameNobody } from '../../../cards/about.ts';
import { briefCard, type Reply } from '../../../cards/card.ts';
import { notice, refuse } from '../../../cards/notices.ts';
import { LOCALES, type Organisation } from '../../../domain/organisation.ts';
import { isLinkLimited, LINK_MISSES_MS, type LinkMisses, readLinkCode } from '../../../domain/people/link.ts';
import type { Doer, Identity, Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { LinkOffer, Reads } from '../../../store/store.ts';
import type { WordKey } from '../../../words/catalogues.ts';
import { say } from '../../../words/say.ts';
import { type Decision, reply } from '../../flow.ts';
import type { UnguardedFlow } from '../../guards/unguarded.ts';
import { findDirectTarget } from '../../shared/direct-target.ts';

/** Who this account is already, in which organisation it is, whose code it types, and how often a wrong one was typed. */
type Facts = {
  known: Person | undefined;
  organisation: string | undefined;
  offer: LinkOffer | undefined;
  misses: LinkMisses;
};

/** Somebody types their code where their second account is: from then on both are one person. */
export const linkGiven: UnguardedFlow<'link.given', Facts> = {
  read: async (reads, _nobody, { by, code: typed }, now) => {
    const known = await reads.person(by);
    const organisation = known?.organisation ?? (await findOrganisation(reads, by))?.id;
    const code = readLinkCode(typed);
    if (organisation === undefined || code === undefined)
      return { known, organisation, offer: undefined, misses: NO_MISSES };
    const [offer, misses] = await Promise.all([
      reads.linkOffered(organisation, code, now),
      reads.linkMisses(organisation, by, now - LINK_MISSES_MS),
    ]);
    return { known, organisation, offer, misses };
  },
  decide: ({ more: { known, organisation, offer, misses } }, { by, code: typed }, now) => {
    if (known !== undefined && known.id === offer?.person.id)
      return reply(notice(nameNobody(known.locale), 'link.already'));
    if (known !== undefined) return reply(refuse(nameNobody(known.locale), 'link.somebody', { name: known.name }));
    // An account of a workspace that is none of the organisation's is nobody's colleague; and what is no code is no guess.
    if (organisation === undefined || readLinkCode(typed) === undefined) return reply(answerStranger('link.unknown'));
    const where = { organisation, platform: by.platform };
    if (isLinkLimited(misses)) {
      const what = 'a link code was not looked at: too many before it were wrong';
      return { changes: [], reply: answerStranger('link.limit'), remark: { what, ...where } };
    }
    const { enterprise: _, ...account } = by;
    if (offer !== undefined) return linkTo(offer, account, now);
    return {
      changes: [{ kind: 'link.missed', organisation, by: account, at: now }],
      reply: answerStranger('link.unknown'),
      remark: { what: 'a link code was wrong', ...where },
    };
  },
};

const NO_MISSES: LinkMisses = { account: 0, organisation: 0 };

/** Whoever's code it was is told where they were before, so that nobody becomes them unseen. */
function linkTo({ person, hash }: LinkOffer, account: Identity, at: Instant): Decision {
  const { organisation, id, locale, name } = person;
  const target = findDirectTarget(person);
  const subject = { kind: 'account-linked', person: id, account } as const;
  const told: Change[] = target === undefined ? [] : [{ kind: 'direct.queued', organisation, subject, target, at }];
  return {
    changes: [{ kind: 'identity.linked', person, identity: account, hash, at }, ...told],
    reply: notice(nameNobody(locale), 'link.done', { name }),
  };
}

async function findOrganisation(reads: Reads, by: Doer): Promise<Organisation | undefined> {
  const isHere = ({ workspaces }: Organisation) =>
    workspaces.some(({ platform, id }) => platform === by.platform && [by.workspace, by.enterprise].includes(id));
  return (await reads.organisations()).find(isHere);
}

function answerStranger(key: WordKey): Reply {
  const words = LOCALES.map((locale) => say(locale, key)).join('\n');
  return { kind: 'refusal', card: nameCard(nameNobody('nl'), briefCard([words])) };
}
