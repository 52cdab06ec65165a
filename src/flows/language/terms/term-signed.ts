import { nameTerm } from '../../../cards/language/term-card.ts';
import { notice, refuse } from '../../../cards/notices.ts';
import { checkSigning, isAgreedWith, planReview, type TermVersion } from '../../../domain/language/term.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { type Decision, reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { beginMessages, type Receivers, readReceivers } from '../../shared/begin-messages.ts';
import { refuseGone } from '../lib/term-facts.ts';
import { listTermMessages } from '../lib/term-messages.ts';

type Facts = { version: TermVersion | undefined; proposer: Proposer };
/** Who proposed it, with how they can be told; nobody where they are no more. */
type Proposer = { person: Person | undefined; receivers: Receivers };

/** A manager signs a version; with that of the other team’s manager it is agreed. */
export const termSigned: MemberFlow<'term.signed', Facts> = {
  read: async (reads, { organisation }, { term, version: number }, now) => {
    const { id } = organisation;
    const version = (await reads.termVersions(id, term)).find((each) => each.number === number);
    const person = version && (await reads.personById(id, version.by));
    const receivers = await readReceivers(reads, organisation, person === undefined ? [] : [person], now);
    return { version, proposer: { person, receivers } };
  },
  decide: ({ person, more: { version, proposer } }, _event, now) => {
    const { locale, team } = person;
    if (version === undefined) return reply(refuseGone(locale));
    const about = nameTerm(version, locale);
    const may = checkSigning(version, person);
    if (may === 'manager-only') return reply(refuse(about, 'term.manager-only'));
    if (may === 'not-newest') return reply(refuse(about, 'term.not-newest'));
    if (may === 'signed') return reply(refuse(about, 'term.is-signed'));
    if (may === 'own-twice') return reply(refuse(about, 'term.own-twice'));
    const hasOther = isAgreedWith(version, team);
    const changes: Change[] = [
      { kind: 'version.signed', ...place(version, person), team, by: person.id, hasOther, at: now },
    ];
    if (hasOther) return agree(version, person, proposer, changes, now);
    const other = team === 'sales' ? 'marketing' : 'sales';
    return { changes, reply: notice(about, 'term.signed', { team: other }) };
  },
};

function place({ term, number }: TermVersion, { organisation }: Person) {
  return { organisation, term, number };
}

function agree(
  version: TermVersion,
  person: Person,
  { person: proposer, receivers }: Proposer,
  changes: Change[],
  now: Instant,
): Decision {
  const { name, spellings, text, example, reviewDays, criteria, parts, term, number } = version;
  const proposal = {
    name,
    spellings,
    text,
    reviewDays,
    criteria,
    ...(example !== undefined && { example }),
    ...(parts && { parts }),
  };
  const signers = [person.id, version.signatures.sales?.person, version.signatures.marketing?.person];
  // Whoever signed it knows.
  const told = proposer === undefined || signers.includes(proposer.id) ? [] : [proposer];
  return {
    changes: [
      ...changes,
      { kind: 'version.agreed', ...place(version, person), proposal, reviewAt: planReview(version, now), at: now },
      ...beginMessages(receivers, listTermMessages(told, { kind: 'term-agreed', term, version: number }), now),
    ],
    reply: notice(nameTerm(version, person.locale), 'term.is-agreed', { version: number }),
  };
}
