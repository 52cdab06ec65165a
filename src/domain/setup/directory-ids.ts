import type { OrganisationFile } from './organisation-schema.ts';

/** The file with ids of Microsoft's directory (tenants, people) in small letters, as its requests have them; an admin may paste them in capitals. */
export function lowerDirectoryIds(file: OrganisationFile): OrganisationFile {
  return {
    ...file,
    workspaces: file.workspaces.map((each) => (isTeams(each) ? { ...each, id: each.id.toLowerCase() } : each)),
    channels: file.channels.map((each) =>
      isTeams(each) ? { ...each, workspace: each.workspace.toLowerCase() } : each,
    ),
    people: file.people.map((person) => ({
      ...person,
      identities: person.identities.map((each) =>
        isTeams(each) ? { ...each, workspace: each.workspace.toLowerCase(), user: each.user.toLowerCase() } : each,
      ),
    })),
  };
}

function isTeams({ platform }: { platform: string }): boolean {
  return platform === 'teams';
}
