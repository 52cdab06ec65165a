import { guard } from '../flow.ts';
import { unguarded } from '../guards/unguarded.ts';
import { doNothing, type Room } from '../room.ts';
import { deliveryRefused } from './delivery-refused.ts';
import { drawTargetClosed, drawWorkspacePaused } from './draws.ts';
import { exportClosed, exportMessages } from './personal.ts';
import { tellOfPauses } from './rules.ts';

/** What becomes of messages that cannot be brought. */
export const deliveries = {
  flows: { 'delivery.refused': guard(unguarded, deliveryRefused) },
  draws: { 'target-closed': drawTargetClosed, 'workspace-paused': drawWorkspacePaused },
  due: [tellOfPauses],
  export: { deliveries: exportMessages, closed_targets: exportClosed },
  erase: doNothing,
  retention: doNothing,
} satisfies Room<'deliveries'>;
