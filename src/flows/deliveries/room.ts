import { guard } from '../flow.ts';
import { member } from '../guards/member.ts';
import { unguarded } from '../guards/unguarded.ts';
import { doNothing, type House, type Room } from '../room.ts';
import { briefTargetClosed, briefWorkspacePaused } from './briefs.ts';
import { deliveryRefused } from './delivery-refused.ts';
import { createDrawBundle } from './draw-bundle.ts';
import { drawTargetClosed, drawWorkspacePaused } from './draws.ts';
import { createShowWaiting } from './home.ts';
import { createMessageOpened } from './message-opened.ts';
import { exportClosed, exportDays, exportMessages, exportWaiting } from './personal.ts';
import { releaseWaiting } from './release-waiting.ts';
import { tellOfPauses } from './rules.ts';

/** What waits for its reader, and what becomes of messages that cannot be brought. */
export function createDeliveriesRoom(house: House) {
  return {
    flows: {
      'delivery.refused': guard(unguarded, deliveryRefused),
      'message.opened': guard(member, createMessageOpened(house)),
    },
    draws: {
      bundle: createDrawBundle(house),
      'target-closed': drawTargetClosed,
      'workspace-paused': drawWorkspacePaused,
    },
    settled: {},
    briefs: { 'target-closed': briefTargetClosed, 'workspace-paused': briefWorkspacePaused },
    due: [tellOfPauses, releaseWaiting],
    export: {
      deliveries: exportMessages,
      closed_targets: exportClosed,
      message_days: exportDays,
      waiting_messages: exportWaiting,
    },
    erase: doNothing,
    retention: doNothing,
    home: createShowWaiting(house),
  } satisfies Room<'deliveries'>;
}
