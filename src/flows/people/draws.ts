import { linkedCard, unlinkedCard } from '../../cards/people/linked-card.ts';
import { isSameIdentity } from '../../domain/people/person.ts';
import type { Draw } from '../room.ts';

/** As long as the account is theirs. */
export const drawAccountLinked: Draw<'account-linked'> = async (reads, { person: id, account }, audience) => {
  const person = await reads.personById(audience.organisation.id, id);
  const isTheirs = person?.identities.some((each) => isSameIdentity(each, account)) ?? false;
  return isTheirs ? linkedCard(account, audience.locale) : undefined;
};

/** It is not theirs any more. */
export const drawSettledAccount: Draw<'account-linked'> = async (_reads, _subject, { locale }) => unlinkedCard(locale);
