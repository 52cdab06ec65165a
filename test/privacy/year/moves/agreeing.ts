import { deriveDefinitionId } from '../../../../src/domain/language/term.ts';
import { ORGANISATION } from '../cast.ts';
import type { Year } from '../year.ts';

/** Before the year begins both managers agree on what an SQL is, so that it can be disputed. */
export async function agreeOnSql({ act, managers, now }: Pick<Year, 'act' | 'managers' | 'now'>): Promise<void> {
  for (const who of managers()) await act({ kind: 'room.switched-on', who, room: 'language' });
  const [first, second] = managers();
  if (first === undefined || second === undefined) return;
  await act({
    ...{ kind: 'term.proposed', who: first, asked: now(), asks: 'criteria', name: 'SQL', text: 'Wants to talk to us.' },
    ...{ spellings: '', example: '', review: '', criteria: 'budget', isAnother: false },
  });
  await act({ kind: 'term.signed', who: second, term: deriveDefinitionId(ORGANISATION), version: 1 });
}

/** Another version in the middle of it: its digests compare what was accepted before and since. */
export async function agreeAnew({ act, managers, now }: Pick<Year, 'act' | 'managers' | 'now'>): Promise<void> {
  const term = deriveDefinitionId(ORGANISATION);
  for (const who of managers().slice(0, 1))
    await act({
      ...{ kind: 'term.proposed', who, asked: now(), asks: 'criteria', term, version: 1, name: 'SQL' },
      ...{ text: 'Wants to talk soon.', spellings: '', example: '', review: '', criteria: 'budget', isAnother: false },
    });
  for (const who of managers().slice(1)) await act({ kind: 'term.signed', who, term, version: 2 });
}
