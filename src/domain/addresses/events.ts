import { z } from 'zod';
import { byItself } from '../event-shape.ts';
import { platformSchema, workspaceSchema } from '../organisation.ts';
import { addressKeySchema, addressSchema } from './address.ts';
import { GRID_TEAMS_MAX } from './grant.ts';

const ZONE_MAX = 100;
const heardOnce = { key: z.string().exactOptional() };

/** How places are reached, as it becomes known. */
export const events = {
  /** Somebody or something came by from there: how it is reached now. */
  'address.seen': byItself({ address: addressSchema }),
  /** The app was added there (again), or removed; told again under the same `key` it is the same. */
  'app.installed': byItself({ address: addressSchema, ...heardOnce }),
  /** The bot itself came to a channel; on Teams to a team, with all its channels. */
  'channel.joined': byItself({
    place: z.object({ platform: platformSchema, workspace: z.string(), id: z.string() }),
    isTeam: z.boolean(),
  }),
  'app.removed': byItself({ place: addressKeySchema, ...heardOnce }),
  /**
   * By OAuth (again), its tokens kept already. `workspace`: the team, or a Grid as a whole, which `reaches` these of its teams;
   * `installer`: their account there, in `zone`, where the platform says who it was.
   */
  'workspace.installed': byItself({
    workspace: workspaceSchema,
    name: z.string(),
    installer: z.string().exactOptional(),
    reaches: z.array(z.string()).max(GRID_TEAMS_MAX).exactOptional(),
    zone: z.string().max(ZONE_MAX).exactOptional(),
  }),
  /** Its tokens are good no longer; `grant`: the installing that this ends. */
  'workspace.uninstalled': byItself({ workspace: workspaceSchema, grant: z.string() }),
};
