import { declineForm } from '../../../cards/findings/action-forms.ts';
import { notice } from '../../../cards/notices.ts';
import type { Action } from '../../../domain/findings/finding.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** Declining asks why. */
export const actionDeclineAsked: MemberFlow<'action.decline-asked', Action | undefined> = {
  read: (reads, { organisation }, { action }) => reads.action(organisation.id, action),
  decide: ({ person, more: action }) => {
    const { locale, organisation } = person;
    if (action === undefined || action.organisation !== organisation) return reply(notice(locale, 'action.gone'));
    if (action.state !== 'open') return reply(notice(locale, 'action.not-open'));
    return reply({ kind: 'form', form: declineForm(action.id, locale) });
  },
};
