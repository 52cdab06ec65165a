import { searchForm } from '../../../cards/leads/lists/found-card.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** Somebody looks for a company without having said which. */
export const leadSearchAsked: MemberFlow<'lead.search-asked'> = {
  decide: ({ person: { locale } }) => reply({ kind: 'form', form: searchForm(locale) }),
};
