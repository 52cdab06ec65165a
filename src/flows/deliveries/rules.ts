import { PAUSE_TOLD_AFTER_MS, type Pause } from '../../domain/deliveries/pause.ts';
import { type ChatTarget, isSameWorkspace, type PersonTarget } from '../../domain/deliveries/target.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { type Person, selectManagers } from '../../domain/people/person.ts';
import type { Change } from '../../store/change.ts';
import type { Reads } from '../../store/store.ts';
import { defineRule } from '../room.ts';
import { beginMessages, type Message, type Receivers, readReceivers } from '../shared/begin-messages.ts';
import { listDirectTargets } from '../shared/direct-target.ts';

/** `reachable`: where each manager can be written to, though some workspaces are paused. */
type Facts = { pauses: Pause[]; reachable: { manager: Person; target: PersonTarget }[]; receivers: Receivers };

/**
 * That a platform refuses the bot's account is told once by what still works: to the sales managers there, else to those of
 * marketing. Where nothing works, nobody can be told: the log, `doctor` and readiness say it.
 */
export const tellOfPauses = defineRule<Organisation, Facts>({
  read: async (reads, organisation, now) => {
    const pauses = await reads.pauses(organisation.id);
    const isAllTold = pauses.every(({ isTold }) => isTold);
    const reachable = isAllTold ? [] : await findReachable(reads, organisation.id, pauses);
    const managers = reachable.map(({ manager }) => manager);
    return { pauses, reachable, receivers: await readReceivers(reads, organisation, managers, now) };
  },
  decide: ({ pauses, reachable, receivers }, _organisation, now) => {
    const told = chooseTold(reachable);
    if (told.length === 0) return [];
    const due = pauses.filter(({ isTold, at }) => !isTold && now - at >= PAUSE_TOLD_AFTER_MS);
    const messages = due.flatMap(({ workspace: { platform, id } }) => {
      const subject = { kind: 'workspace-paused', platform, workspace: id } as const;
      return told.map(({ manager, target }): Message => ({ person: manager.id, subject, near: target }));
    });
    return [
      ...due.map(({ workspace }): Change => ({ kind: 'pause.told', workspace })),
      ...beginMessages(receivers, messages, now),
    ];
  },
});

async function findReachable(reads: Reads, organisation: string, pauses: Pause[]): Promise<Facts['reachable']> {
  const isOpen = (target: ChatTarget) =>
    !pauses.some(({ workspace: { platform, id } }) => isSameWorkspace(target, { ...target, platform, workspace: id }));
  const found = selectManagers(await reads.people(organisation)).map(async (manager) => {
    for (const target of listDirectTargets(manager).filter(isOpen)) {
      if (!(await reads.isTargetClosed(organisation, target))) return [{ manager, target }];
    }
    return [];
  });
  return (await Promise.all(found)).flat();
}

function chooseTold(reachable: Facts['reachable']): Facts['reachable'] {
  const ofSales = reachable.filter(({ manager }) => manager.team === 'sales');
  return ofSales.length > 0 ? ofSales : reachable;
}
