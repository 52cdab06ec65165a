import { workspaceJoinedCard } from '../../../cards/setup/joining/joined-card.ts';
import type { Draw } from '../../room.ts';

/** That another workspace is in. */
export const drawWorkspaceJoined: Draw<'workspace-joined'> = async (_reads, { name }, { organisation, locale }) =>
  workspaceJoinedCard(name, organisation.name, locale);
