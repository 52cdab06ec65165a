import { NO_SHARE } from '../../cards/home-share.ts';
import { guard } from '../flow.ts';
import { unguarded } from '../guards/unguarded.ts';
import { doNothing, type Room } from '../room.ts';
import { addressSeen } from './address-seen.ts';
import { appInstalled } from './app-installed.ts';
import { appRemoved } from './app-removed.ts';
import { channelJoined } from './channel-joined.ts';
import { drawGreeting } from './draws.ts';
import { exportAddresses, exportGrants } from './personal.ts';
import { workspaceInstalled } from './workspace-installed.ts';
import { workspaceUninstalled } from './workspace-uninstalled.ts';

/** How people and channels are reached on platforms that say so with every request. */
export const addresses = {
  flows: {
    'address.seen': guard(unguarded, addressSeen),
    'app.installed': guard(unguarded, appInstalled),
    'channel.joined': guard(unguarded, channelJoined),
    'app.removed': guard(unguarded, appRemoved),
    'workspace.installed': guard(unguarded, workspaceInstalled),
    'workspace.uninstalled': guard(unguarded, workspaceUninstalled),
  },
  settled: {},
  briefs: {},
  draws: { greeting: drawGreeting },
  due: [],
  export: { place_references: exportAddresses, grants: exportGrants },
  erase: doNothing,
  retention: doNothing,
  home: async () => NO_SHARE,
} satisfies Room<'addresses'>;
