import { briefCard, type Reply } from '../../cards/card.ts';
import { notice } from '../../cards/notices.ts';
import { LOCALES, type Organisation } from '../../domain/organisation.ts';
import { readLinkCode } from '../../domain/people/link.ts';
import type { Identity, Person } from '../../domain/people/person.ts';
import type { WordKey } from '../../words/catalogues.ts';
import { say } from '../../words/say.ts';
import { reply } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';

/** Who this account is already, and whose code it is with the organisation they are in. */
type Facts = { known: Person | undefined; owner: Person | undefined; organisation: Organisation | undefined };

/** Somebody types their code where their second account is: from then on both are one person. */
export const linkGiven: UnguardedFlow<'link.given', Facts> = {
  read: async (reads, _nobody, { by, code: typed }, now) => {
    const code = readLinkCode(typed);
    const [known, owner] = await Promise.all([
      reads.person(by),
      code === undefined ? undefined : reads.linkOffered(code, now),
    ]);
    return { known, owner, organisation: owner && (await reads.organisation(owner.organisation)) };
  },
  decide: ({ more: { known, owner, organisation } }, { by, code: typed }) => {
    const code = readLinkCode(typed);
    if (known !== undefined && known.id === owner?.id && known.organisation === owner.organisation)
      return reply(notice(known.locale, 'link.already'));
    if (known !== undefined) return reply(notice(known.locale, 'link.somebody', { name: known.name }));
    // An account of a workspace that is none of the organisation's is nobody's colleague.
    if (code === undefined || owner === undefined || !isIn(organisation, by))
      return reply(answerStranger('link.unknown'));
    return {
      changes: [{ kind: 'identity.linked', person: owner, identity: by, code }],
      reply: notice(owner.locale, 'link.done', { name: owner.name }),
    };
  },
};

function isIn(organisation: Organisation | undefined, { platform, workspace }: Identity): boolean {
  return organisation?.workspaces.some((each) => each.platform === platform && each.id === workspace) ?? false;
}

function answerStranger(key: WordKey): Reply {
  return { kind: 'notice', card: briefCard([LOCALES.map((locale) => say(locale, key)).join('\n')]) };
}
