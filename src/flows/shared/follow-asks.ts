import { nameAsked, nameAskedAccount } from '../../domain/deliveries/asking/asked.ts';
import { deriveDefinitionId, deriveProfileId } from '../../domain/language/term.ts';
import type { Workspace } from '../../domain/organisation.ts';
import { UNFOUNDED } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../../store/change.ts';

type Kind = Change['kind'];
/** What is done, or otherwise than it was, by a change of each kind. */
type Doing = { [K in Kind]?: (change: Extract<Change, { kind: K }>) => string[] };

const ofLead = ({ lead }: { lead: string }) => [nameAsked('lead', lead)];
const ofGoal = ({ goal }: { goal: string }) => [nameAsked('goal', goal)];
const ofReview = ({ term }: { term: string }) => [nameAsked('review', term)];
const ofEnding = () => [nameAsked('ending')];

/** Whoever brings it about, and by whichever way: a tap, a command, Home, a form, the clock, a CRM or a set-up file. */
const DOING: Doing = {
  // The proposal before it, if there is one, is withdrawn.
  'version.proposed': ({ organisation, version: { term, number } }) => [
    nameAsked('word', term, number - 1),
    ...listDisputes(term, organisation),
  ],
  'version.signed': ({ term, number }) => [nameAsked('word', term, number)],
  'version.agreed': (change) => [
    nameAsked('word', change.term, change.number),
    ...ofReview(change),
    ...listDisputes(change.term, change.organisation),
  ],
  'version.withdrawn': ({ organisation, term, number }) => [
    nameAsked('word', term, number),
    ...listDisputes(term, organisation),
  ],
  'review.kept': ofReview,
  'review.moved': ofReview,
  'pair.proposed': ({ version: { number } }) => [nameAsked('pair', number - 1)],
  'pair.signed': ({ number }) => [nameAsked('pair', number)],
  'pair.agreed': ({ number }) => [nameAsked('pair', number), ...ofEnding()],
  'pair.withdrawn': ({ number }) => [nameAsked('pair', number)],
  'pair.kept': ofEnding,
  'pair.prolonged': ofEnding,
  'goal.shared': ofGoal,
  'goal.stopped': ofGoal,
  'agreement.settled': ({ agreement }) => [nameAsked('agreement', agreement)],
  'room.switched': ({ to: { room } }) => [nameAsked('room', room)],
  'identity.unlinked': ({ identity }) => [nameAskedAccount(identity)],
  'lead.claimed': ofLead,
  'lead.contacted': ofLead,
  'lead.outcome-given': ofLead,
  'lead.returned': ofLead,
  'lead.snoozed': ofLead,
  'lead.reassigned': ofLead,
  'lead.given-back': ofLead,
  'lead.handed-over': ofLead,
  'lead.relisted': ofLead,
  'lead.forgotten': ofLead,
  // Of other news its card and details tell.
  'lead.updated': (change) => (change.isGiven || change.isCompleted ? ofLead(change) : []),
};

/** The disputed points of what an SQL is, and of the customer profile, are asked about as those. */
function listDisputes(term: string, organisation: string): string[] {
  if (term === deriveDefinitionId(organisation)) return [nameAsked('dispute', 'definition')];
  return term === deriveProfileId(organisation) ? [nameAsked('dispute', 'profile')] : [];
}

/** What somebody was asked for is done: every message that asks for it is drawn again. What is kept together is of one organisation. */
export function followAsks(changes: Change[], at: Instant): Change[] {
  const about = [...new Set(changes.flatMap(listDone))];
  const organisation = changes.map(findOrganisation).find((id) => id !== undefined);
  const taken = changes.flatMap(listTaken).map(({ platform, id }) => nameAsked('workspace', platform, id));
  return [
    ...(organisation === undefined || about.length === 0
      ? []
      : [{ kind: 'asks.changed' as const, organisation, about, at }]),
    // Whoever installed the bot there was asked before there was an organisation.
    ...(taken.length === 0 ? [] : [{ kind: 'asks.changed' as const, organisation: UNFOUNDED, about: taken, at }]),
  ];
}

function listDone(change: Change): string[] {
  const does: Partial<Record<Kind, ((change: never) => string[]) | undefined>> = DOING;
  return does[change.kind]?.(change as never) ?? [];
}

function listTaken(change: Change): Workspace[] {
  if (change.kind === 'workspace.taken') return [change.workspace];
  return change.kind === 'organisation.kept' ? change.organisation.workspaces : [];
}

function findOrganisation(change: Change): string | undefined {
  if (change.kind === 'identity.unlinked') return change.person.organisation;
  return 'organisation' in change && typeof change.organisation === 'string' ? change.organisation : undefined;
}
