import { nameNobody } from '../../../cards/about.ts';
import { nameAction } from '../../../cards/findings/action-cards.ts';
import { declineForm } from '../../../cards/findings/action-forms.ts';
import { refuse } from '../../../cards/notices.ts';
import type { Action } from '../../../domain/findings/finding.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** Declining asks why. */
export const actionDeclineAsked: MemberFlow<'action.decline-asked', Action | undefined> = {
  read: (reads, { organisation }, { action }) => reads.action(organisation.id, action),
  decide: ({ person, more: action }) => {
    const { locale, organisation } = person;
    if (action === undefined || action.organisation !== organisation)
      return reply(refuse(nameNobody(locale), 'action.gone'));
    if (action.state !== 'open') return reply(refuse(nameAction(action, locale), 'action.not-open'));
    return reply({ kind: 'form', form: declineForm(action, locale) });
  },
};
