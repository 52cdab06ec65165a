import type { Round } from '../../domain/checkins/checkin.ts';
import type { FormerTerms } from '../../domain/digests/agreed.ts';
import { findNewestEnd, type PeriodEnd, planNextPeriod } from '../../domain/digests/digest-plan.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { keepLanguagesOf, readLanguages } from '../../domain/people/language.ts';
import { type Identity, isSameIdentity, type Person } from '../../domain/people/person.ts';
import type { Change } from '../../store/change.ts';
import { change } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';
import { changeTerms } from './lib/change-terms.ts';
import { followPeople } from './lib/keep-people.ts';

/** Where counting for digests begins, when it has not begun yet; who was known before, and the check-ins. */
type Facts = {
  begins: PeriodEnd | undefined;
  known: Person[];
  rounds: Round[];
  before: Organisation | undefined;
  former: FormerTerms[];
};

/** The admin describes channels and people; what waited for a channel is tried again, and weeks begin to count. */
export const organisationDescribed: UnguardedFlow<'organisation.described', Facts> = {
  read: async (reads, _nobody, { organisation }, now) => {
    const { id } = organisation;
    const [last, known, rounds, before, former] = await Promise.all([
      reads.newestDigest(id),
      reads.people(id),
      reads.rounds(id),
      reads.organisation(id),
      reads.formerTerms(id),
    ]);
    return { begins: last === undefined ? findNewestEnd(now, organisation) : undefined, known, rounds, before, former };
  },
  decide: ({ more: { begins, known, rounds, before, former } }, { organisation: described, people }, now) => {
    const organisation = keepAdministrators(described, before);
    return change(
      { kind: 'organisation.kept', organisation, people: keepOwn(people, known, organisation), known },
      ...followPeople({ known, rounds }, organisation.id, people, now),
      { kind: 'target.opened', organisation: organisation.id, at: now },
      { kind: 'listeners.kept', organisation: organisation.id, listeners: organisation.listeners ?? [], at: now },
      ...(begins === undefined ? [] : [beginCounting(begins, organisation)]),
      ...(before === undefined ? [] : changeTerms(former, before, organisation, now)),
    );
  },
};

/** A file need not name those who set it up in the chat. */
function keepAdministrators(described: Organisation, before: Organisation | undefined): Organisation {
  const administrators = described.administrators ?? before?.administrators;
  return administrators === undefined ? described : { ...described, administrators };
}

/** The end of the first week is fixed with it. */
export function beginCounting(begins: PeriodEnd, organisation: Organisation): Change {
  return { kind: 'digest.begun', organisation: organisation.id, ...begins, next: planNextPeriod(begins, organisation) };
}

/** What people said of themselves stays: accounts they linked, the language they chose, and what their chat is in. */
function keepOwn(people: Person[], known: Person[], organisation: Organisation): Person[] {
  return people.map((person) => {
    const before = known.find(({ id }) => id === person.id);
    return before === undefined
      ? person
      : keepLanguages(keepLinked(person, before, people, organisation), before, organisation);
  });
}

function keepLanguages(person: Person, before: Person, { locale }: Organisation): Person {
  const { chosen, chat } = readLanguages(before);
  const own = { ...(chosen && { chosen }), ...(chat && { chat }) };
  return Object.keys(own).length === 0 ? person : keepLanguagesOf(person, { ...readLanguages(person), ...own }, locale);
}

/** Where the workspace stays and the set-up gives that account to nobody. */
function keepLinked(person: Person, before: Person, people: Person[], { workspaces }: Organisation): Person {
  const isGiven = (own: Identity) =>
    people.some(({ identities }) => identities.some((each) => isSameIdentity(each, own)));
  const isHere = ({ platform, workspace }: Identity) =>
    workspaces.some((each) => each.platform === platform && each.id === workspace);
  const linked = (before.linked ?? []).filter((identity) => isHere(identity) && !isGiven(identity));
  return linked.length === 0 ? person : { ...person, identities: [...person.identities, ...linked], linked };
}
