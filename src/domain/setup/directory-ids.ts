import type { Identity } from '../people/person.ts';
import type { OrganisationFile } from './organisation-schema.ts';

/** The file with ids of Microsoft's directory (tenants, people) in small letters, as its requests have them; an admin may paste them in capitals. */
export function lowerDirectoryIds(file: OrganisationFile): OrganisationFile {
  return {
    ...file,
    workspaces: file.workspaces.map((each) => (isTeams(each) ? { ...each, id: each.id.toLowerCase() } : each)),
    channels: file.channels.map((each) =>
      isTeams(each) ? { ...each, workspace: each.workspace.toLowerCase() } : each,
    ),
    people: file.people.map((person) => ({ ...person, identities: person.identities.map(lowerIdentity) })),
    ...(file.administrators && { administrators: file.administrators.map(lowerIdentity) }),
  };
}

function lowerIdentity(identity: Identity): Identity {
  return isTeams(identity)
    ? { ...identity, workspace: identity.workspace.toLowerCase(), user: identity.user.toLowerCase() }
    : identity;
}

function isTeams({ platform }: { platform: string }): boolean {
  return platform === 'teams';
}
