import type { Organisation, Platform } from '../../domain/organisation.ts';
import { TEAMS, type Team } from '../../domain/people/person.ts';
import type { PickedGroup } from '../../domain/people/picked.ts';
import { HOUR_MS, type Instant } from '../../domain/time.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import type { Handle, Log } from '../handle.ts';
import type { OpenedPlatform } from '../platform.ts';

type GroupReadingParts = {
  platforms: Record<Platform, Pick<OpenedPlatform, 'readGroup'> | undefined>;
  handle: Handle;
  log: Log;
  now(): Instant;
};

/** Once a day, and when a team begins to follow it, each group is read and the flows are told; what fails is tried an hour later. */
export function createGroupReading(
  findOrganisations: () => Promise<Organisation[]>,
  parts: GroupReadingParts,
): () => Promise<void> {
  /** By group: the day on which it was read, or when to try again. */
  const done = new Map<string, string | Instant>();
  return async () => {
    for (const due of listFollowed(await findOrganisations())) {
      const key = JSON.stringify(due);
      const [now, last] = [parts.now(), done.get(key)];
      const today = getLocalDate(now, due.zone);
      if (last === today || (typeof last === 'number' && now < last)) continue;
      done.set(key, (await isRead(due, parts)) ? today : now + HOUR_MS);
    }
  };
}

type Followed = { organisation: string; zone: string; team: Team; group: PickedGroup };

function listFollowed(organisations: Organisation[]): Followed[] {
  return organisations.flatMap(({ id, zone, teamGroups = {} }) =>
    TEAMS.flatMap((team): Followed[] => {
      const followed = teamGroups[team];
      if (followed === undefined) return [];
      const { name: _name, ...place } = followed;
      return [{ organisation: id, zone, team, group: { of: 'groups', ...place } }];
    }),
  );
}

async function isRead({ organisation, team, group }: Followed, { platforms, handle, log }: GroupReadingParts) {
  try {
    const read = await platforms[group.platform]?.readGroup(group);
    if (read !== undefined) await handle({ kind: 'group.read', organisation, team, group: read });
    return true;
  } catch (reason) {
    log.warn({ organisation, team, err: reason }, 'the group that a team follows could not be read');
    return false;
  }
}
