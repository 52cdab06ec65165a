import { personClosedCard, targetClosedCard, workspacePausedCard } from '../../cards/notices.ts';
import { sayChannels } from '../../words/say.ts';
import type { Draw } from '../room.ts';

/** A channel, or somebody who cannot be reached any more. */
export const drawTargetClosed: Draw<'target-closed'> = async (
  reads,
  { target: id, reason, ...where },
  { organisation, locale, target },
) => {
  const channel = organisation.channels.find((each) => each.id === id);
  if (channel !== undefined) return targetClosedCard(sayChannels(locale, [channel], organisation), reason, locale);
  const { platform, workspace } = { ...target, ...where };
  const person = await reads.person({ platform, workspace, user: id });
  return person === undefined ? targetClosedCard(id, reason, locale) : personClosedCard(person.name, reason, locale);
};

/** Nothing when it goes on already. */
export const drawWorkspacePaused: Draw<'workspace-paused'> = async (
  reads,
  { platform, workspace },
  { organisation, locale },
) => {
  const pauses = await reads.pauses(organisation.id);
  const pause = pauses.find((each) => each.workspace.platform === platform && each.workspace.id === workspace);
  return pause && workspacePausedCard(platform, pause.reason, locale);
};
