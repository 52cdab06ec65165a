import { exportGateForm } from '../../cards/privacy/export-forms.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

/** Somebody wants to see everything about themselves: first a form without it, whose answer they alone read. */
export const privacyExportAsked: MemberFlow<'privacy.export-asked'> = {
  decide: ({ person: { locale } }) => reply({ kind: 'form', form: exportGateForm(locale) }),
};
