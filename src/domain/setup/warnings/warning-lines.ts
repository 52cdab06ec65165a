import type { Organisation } from '../../organisation.ts';
import type { Person, Team } from '../../people/person.ts';
import { POLICY } from '../../privacy/policy.ts';
import { describeSharedSegment } from '../segments.ts';
import { findWarnings, type SetupWarning } from '../warnings.ts';

/** What will not work as it stands, for whoever writes the file: each with its place there and what to do. */
export function listWarnings(organisation: Organisation, people: Person[]): string[] {
  return findWarnings(organisation, people).map(describeWarning);
}

function describeWarning(warning: SetupWarning): string {
  switch (warning.kind) {
    case 'no-manager':
      return `people: team ${warning.team} has no manager, so no check-in can begin${warning.team === 'sales' ? ' and nobody hears of leads that wait too long' : ''}: give somebody of it the role manager, to hold the talks with ${OTHER[warning.team]}`;
    case 'manages-both':
      return `people: ${warning.name} is the manager of both teams and would hold every talk alone: name another manager for one of them`;
    case 'too-few':
      return `people: ${count(warning.members)} would be asked in a check-in, so none can begin: it takes ${POLICY.floor}`;
    case 'fewer-than-k':
      return `checkin.k: ${count(warning.members)} would be asked in a check-in and k is ${warning.k}, so none can begin: add people, or set k to ${warning.members} or less (${POLICY.floor} at least)`;
    case 'team-below-k':
      return `checkin.k: team ${warning.team} has ${count(warning.members)} and k is ${warning.k}, so a check-in always shows both teams together`;
    case 'few-reps':
      return `openLeadsPerRep: team sales has ${count(warning.members)}, so nobody hears of too many open leads: it takes ${POLICY.leadPeople}`;
    case 'segment-twice':
      return describeSharedSegment(warning);
    case 'no-shared':
      return 'channels: none has the purpose shared, so no check-in can begin: its summary would have no place';
    case 'no-marketing-digest':
      return 'channels: no weekly digest goes to marketing: add a channel with the purpose marketing, or mark one with "digest": true';
    case 'stray-segments':
      return `channels: #${warning.channel} has segments, but leads go only to channels with the purpose sales`;
    case 'nobody-sells':
      return 'people: nobody is in team sales, so nobody can judge a lead';
    case 'empty-workspace':
      return `workspaces: ${warning.id} has no channel and nobody in it`;
  }
}

const OTHER: Record<Team, Team> = { sales: 'marketing', marketing: 'sales' };

function count(members: number): string {
  return `${members} ${members === 1 ? 'member' : 'members'}`;
}
