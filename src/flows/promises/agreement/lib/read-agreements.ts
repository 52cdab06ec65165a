import { nameNobody } from '../../../../cards/about.ts';
import type { Reply } from '../../../../cards/card.ts';
import { refuse } from '../../../../cards/notices.ts';
import { nameAgreement, type ShownAgreements } from '../../../../cards/promises/agreement/agreement-card.ts';
import { type Person, TEAMS } from '../../../../domain/people/person.ts';
import { type Agreement, checkAgreementSettling } from '../../../../domain/promises/agreement/agreement.ts';
import type { Reads } from '../../../../store/store.ts';

/** Those that are open, with their owners’ names; of those who left there is none. */
export async function readShownAgreements(reads: Reads, organisation: string): Promise<ShownAgreements> {
  const [open, people] = await Promise.all([reads.openAgreements(organisation), reads.people(organisation)]);
  const owners = new Set(open.flatMap((each) => TEAMS.flatMap((team) => each.owners[team] ?? [])));
  return { open, names: new Map(people.flatMap(({ id, name }) => (owners.has(id) ? [[id, name] as const] : []))) };
}

/** The agreement, where it is open and theirs to settle; else why not. */
export function checkAgreement(
  agreement: Agreement | undefined,
  person: Person,
): { agreement: Agreement } | { refusal: Reply } {
  const { locale } = person;
  if (agreement === undefined) return { refusal: refuse(nameNobody(locale), 'agreement.gone') };
  const about = nameAgreement(agreement, locale);
  switch (checkAgreementSettling(agreement, person)) {
    case 'yes':
      return { agreement };
    case 'not-theirs':
      return { refusal: refuse(about, 'agreement.not-theirs') };
    case 'settled':
      return { refusal: refuse(about, 'agreement.is-settled', { state: agreement.state }) };
  }
}
