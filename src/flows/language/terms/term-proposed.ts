import { nameTerm, sayTeams } from '../../../cards/language/term-card.ts';
import { notice } from '../../../cards/notices.ts';
import type { EventOf } from '../../../domain/event.ts';
import {
  deriveDefinitionId,
  deriveMessageId,
  deriveProfileId,
  deriveTermId,
  findSigningTeam,
  type Proposal,
  TERMS_MAX,
  type Term,
  type TermEntry,
  type TermVersion,
  VERSIONS_MAX,
} from '../../../domain/language/term.ts';
import { isDefinitionName, isNamedSo } from '../../../domain/language/term-matching.ts';
import { type Person, selectManagers, TEAMS } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { say } from '../../../words/say.ts';
import { refuseFields } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { beginMessages, type Receivers, readReceivers } from '../../shared/begin-messages.ts';
import { type FieldFaults, readProposal } from '../lib/read-proposal.ts';
import { listTermMessages } from '../lib/term-messages.ts';

type Proposed = EventOf<'term.proposed'>;
/** `versions`: of the word that is to be changed, else of what an SQL is; newest first. */
type Facts = { entries: TermEntry[]; versions: TermVersion[]; managers: Person[]; receivers: Receivers };

/** Anybody proposes; a manager’s proposal carries their own team’s signature. */
export const termProposed: MemberFlow<'term.proposed', Facts> = {
  read: async (reads, { organisation }, event, now) => {
    const { id } = organisation;
    const { term } = event;
    const [entries, versions, people] = await Promise.all([
      reads.lexicon(id),
      reads.termVersions(id, term ?? findSpecialId(event, id) ?? deriveDefinitionId(id)),
      reads.people(id),
    ]);
    const managers = selectManagers(people);
    return { entries, versions, managers, receivers: await readReceivers(reads, organisation, managers, now) };
  },
  decide: ({ person, organisation, more }, event, now) => {
    const { locale } = person;
    const read = readProposal(event, findBefore(event, more), locale);
    if ('faults' in read) return refuseFields<'term.proposed'>(read.faults);
    const faults = findFaults(event, read.proposal, more, person);
    if (faults !== undefined) return refuseFields<'term.proposed'>(faults);
    const { term, number, isNew, isSpecial } = findPlace(event, read.proposal, more, person);
    const version = makeVersion(term, number, read.proposal, person, now);
    const missing = TEAMS.filter((team) => version.signatures[team] === undefined);
    const asked = more.managers.filter(({ id, team }) => id !== person.id && missing.includes(team));
    const changes: Change[] = [
      ...(isNew ? [addTerm({ term, organisation: organisation.id, isSpecial }, read.proposal)] : []),
      { kind: 'version.proposed', organisation: organisation.id, version },
      ...beginMessages(
        more.receivers,
        listTermMessages(asked, { kind: 'term-proposal', term, version: version.number }),
        now,
      ),
    ];
    const values = { name: version.name, teams: sayTeams(missing) };
    return { changes, reply: notice(nameTerm(version, locale), 'term.proposed', values) };
  },
};

/** Where the form did not ask for them they stay. */
function findBefore({ term }: Proposed, { versions }: Facts): Pick<Proposal, 'criteria' | 'parts'> {
  if (term === undefined) return { criteria: [] };
  const from = versions.find(({ state }) => state === 'proposed') ?? versions.find(({ state }) => state === 'agreed');
  return { criteria: from?.criteria ?? [], ...(from?.parts && { parts: from.parts }) };
}

/** The customer profile, and what a segment is told, are one word each, as what an SQL is. */
function findSpecialId({ asks, segment }: Proposed, organisation: string): string | undefined {
  if (asks === 'profile') return deriveProfileId(organisation);
  return asks === 'message' && segment !== undefined ? deriveMessageId(organisation, segment) : undefined;
}

function isStanding(id: string, entries: TermEntry[]): boolean {
  return entries.some(({ term, agreed, proposed }) => term.id === id && (agreed ?? proposed) !== undefined);
}

/** `isSpecial`: whoever proposes it, it is the same word. */
type Place = { term: string; number: number; isNew: boolean; isSpecial: boolean };

/** Which version of which word it becomes. What an SQL is, is one word, also after all that was proposed of it was withdrawn. */
function findPlace(
  event: Proposed,
  { name }: Proposal,
  { entries, versions }: Facts,
  { id, organisation }: Person,
): Place {
  const { term, version = 0, asked } = event;
  if (term !== undefined) return { term, number: version + 1, isNew: false, isSpecial: false };
  const special =
    findSpecialId(event, organisation) ?? (isDefinitionName(name) ? deriveDefinitionId(organisation) : undefined);
  if (special === undefined || isStanding(special, entries))
    return { term: deriveTermId(organisation, id, asked), number: 1, isNew: true, isSpecial: false };
  const number = (versions[0]?.number ?? 0) + 1;
  return { term: special, number, isNew: versions.length === 0, isSpecial: true };
}

function findFaults(
  event: Proposed,
  { name }: Proposal,
  { entries, versions }: Facts,
  { locale, organisation }: Person,
): FieldFaults | undefined {
  const { term, version, isAnother } = event;
  const [newest] = versions;
  if (term === undefined) {
    const special = findSpecialId(event, organisation);
    if (special !== undefined && isStanding(special, entries)) return { name: say(locale, 'term.fault.name-there') };
    if (entries.length >= TERMS_MAX) return { name: say(locale, 'term.full', { most: TERMS_MAX }) };
    const isThere = entries.some(
      (entry) =>
        (entry.agreed ?? entry.proposed) !== undefined && isNamedSo(name, entry.agreed ?? entry.proposed ?? entry.term),
    );
    return isThere && !isAnother ? { name: say(locale, 'term.fault.name-there') } : undefined;
  }
  if (newest === undefined) return { name: say(locale, 'term.gone') };
  if (newest.number >= VERSIONS_MAX) return { text: say(locale, 'term.full-versions', { most: VERSIONS_MAX }) };
  return newest.number === version ? undefined : { text: say(locale, 'term.outdated') };
}

type Added = { term: string; organisation: string; isSpecial: boolean };

/** Of two who propose the same special word at once, the second reads that it is there. */
function addTerm({ term: id, organisation, isSpecial }: Added, { name, spellings, reviewDays }: Proposal): Change {
  const term: Term = { id, organisation, name, spellings, reviewDays, keptBy: [] };
  return { kind: 'term.added', term, ...(isSpecial && { mayBeOutrun: true }) };
}

function makeVersion(term: string, number: number, proposal: Proposal, person: Person, at: Instant): TermVersion {
  const team = findSigningTeam(person);
  const signatures = team === undefined ? {} : { [team]: { person: person.id, at } };
  return { ...proposal, term, number, state: 'proposed', by: person.id, at, signatures };
}
