import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';

/** Whatever of an organisation changes, in the chat or by a file: the set-up cards of its administrators show it. */
export async function followSetup(reads: Reads, changes: Change[], at: Instant): Promise<Change[]> {
  const changed = new Set(changes.flatMap((change) => findChanged(change) ?? []));
  const known = await Promise.all([...changed].map((id) => reads.organisation(id)));
  return known.flatMap((organisation): Change[] =>
    organisation?.administrators === undefined
      ? []
      : [{ kind: 'card.changed', organisation: organisation.id, subject: { kind: 'setup-card' }, at }],
  );
}

/** The organisation of which something is set otherwise by this change. */
function findChanged(change: Change): string | undefined {
  if (change.kind === 'organisation.kept') return change.organisation.id;
  return change.kind === 'setting.changed' || change.kind === 'people.kept' ? change.organisation : undefined;
}
