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

type More = Pick<Look, 'month' | 'version' | 'since' | 'managers'>;

/** All that anybody was shown, in the order in which they saw it. */
export type Eyes = {
  looks: Look[];
  keep(reader: string, of: string, text: string, more?: Partial<More>): void;
  /** What a commit queued is shown at once, each subject once in private and once in public. */
  show(changes: Change[]): Promise<void>;
};

export function openEyes(cast: Cast, now: () => number, draw: DrawSubject): Eyes {
  const looks: Look[] = [];
  const keep: Eyes['keep'] = (reader, of, text, more = {}) => {
    const isManager = cast.people.some(({ id, role }) => role === 'manager' && identityOf(id).user === reader);
    looks.push({ at: now(), since: now(), managers: listManagers(), reader, isManager, of, text, ...more });
  };
  const listManagers = () => cast.people.filter(({ role }) => role === 'manager').map(({ id }) => id);
  /** Since when what comes later is meant for whom. */
  const waiting = new Map<string, Pick<Look, 'since' | 'managers'>>();
  const noteWaiting = (changes: Change[]) => {
    for (const change of changes) {
      if (change.kind !== 'message.waits') continue;
      const meant = { since: now(), managers: listManagers() };
      waiting.set(nameWaiting(identityOf(change.person).user, change.subject), meant);
    }
  };
  return {
    looks,
    keep,
    show: async (changes) => {
      noteWaiting(changes);
      for (const { subject, target } of listShown(changes, cast)) {
        const card = await draw(subject, ORGANISATION, target);
        const reader = target.kind === 'person' ? target.id : 'channel';
        const meant = waiting.get(nameWaiting(reader, subject));
        waiting.delete(nameWaiting(reader, subject));
        if (card !== undefined) keep(reader, subject.kind, readCard(card), { ...readMore(subject), ...meant });
      }
    },
  };
}

function readMore(subject: Subject): Pick<Look, 'month' | 'version'> {
  return {
    ...('month' in subject && { month: subject.month }),
    ...('version' in subject && { version: subject.version }),
  };
}

function nameWaiting(user: string, subject: Subject): string {
  return `${user}/${JSON.stringify(subject)}`;
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
