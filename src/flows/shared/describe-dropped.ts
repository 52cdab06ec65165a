import { WAITING_MAX } from '../../domain/deliveries/message-kinds.ts';
import type { Change } from '../../store/change.ts';
import type { Remark } from '../flow.ts';

/** What the log says where more is meant for somebody than may wait. */
export function describeDropped(changes: Change[]): Remark | undefined {
  const dropped = changes.find((each) => each.kind === 'message.waits' && each.isBeyond);
  if (dropped?.kind !== 'message.waits') return undefined;
  return {
    what: `${WAITING_MAX} messages wait for one person: of more the least urgent falls away`,
    organisation: dropped.organisation,
  };
}
