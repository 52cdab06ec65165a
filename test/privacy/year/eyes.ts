import { type ChatTarget, isChatTarget, makePersonTarget } from '../../../src/domain/deliveries/target.ts';
import type { Subject } from '../../../src/domain/subject.ts';
import type { DrawSubject } from '../../../src/flows/drawing.ts';
import type { Change } from '../../../src/store/change.ts';
import { type Cast, identityOf, ORGANISATION } from './cast.ts';
import { type Look, readCard } from './looks.ts';

/** Lead cards are public and show counts, which listeners get too; what is simulated here are figures and drafts, so these are not even queued. */
const LEFT_OUT = new Set(['lead', 'lead-line', 'lead-moved', 'judged-event', 'outcome-event', 'held-event']);
/** For members, whom nobody looks over the shoulder. */
const UNSEEN = new Set(['invitation', 'reminder']);

/** All that anybody was shown, in the order in which they saw it. */
export type Eyes = {
  looks: Look[];
  keep(reader: string, of: string, text: string, month: unknown): void;
  /** What a commit queued is shown at once, each subject once in private and once in public. */
  show(changes: Change[]): Promise<void>;
};

export function openEyes(cast: Cast, now: () => number, draw: DrawSubject): Eyes {
  const looks: Look[] = [];
  const keep: Eyes['keep'] = (reader, of, text, month) => {
    const isManager = cast.people.some(({ id, role }) => role === 'manager' && identityOf(id).user === reader);
    const own = typeof month === 'string' ? { month } : {};
    looks.push({ at: now(), reader, isManager, of, text, ...own });
  };
  return {
    looks,
    keep,
    show: async (changes) => {
      for (const { subject, target } of listShown(changes, cast)) {
        const card = await draw(subject, ORGANISATION, target);
        const reader = target.kind === 'person' ? target.id : 'channel';
        const month = 'month' in subject ? subject.month : undefined;
        if (card !== undefined) keep(reader, subject.kind, readCard(card), month);
      }
    },
  };
}

/** Changes without messages about leads. */
export function leaveOut(changes: Change[]): Change[] {
  return changes.filter((change) => !('subject' in change) || !LEFT_OUT.has(change.subject.kind));
}

type Shown = { subject: Subject; target: ChatTarget };

/** A message that is drawn again is looked at by a manager. */
function listShown(changes: Change[], { people }: Cast): Shown[] {
  const manager = people.find(({ role }) => role === 'manager')?.id ?? '';
  const shown = new Map<string, Shown>();
  for (const change of leaveOut(changes)) {
    // What waits is seen when it comes.
    if (!('subject' in change) || UNSEEN.has(change.subject.kind) || change.kind === 'message.waits') continue;
    const target: ChatTarget =
      'target' in change && isChatTarget(change.target) ? change.target : makePersonTarget(identityOf(manager));
    shown.set(JSON.stringify([change.subject, target.kind === 'person' ? target : 'channel']), {
      subject: change.subject,
      target,
    });
  }
  return [...shown.values()];
}
