import type { Locale } from '../../domain/organisation.ts';
import type { FormFault } from '../../domain/people/form-fault.ts';
import { say } from '../../words/say.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

/** A form was sent that cannot be read: what is wrong is said at its fields, so that what was typed stays. */
export const formMisread: MemberFlow<'form.misread'> = {
  decide: ({ person: { locale } }, { faults }) =>
    reply({
      kind: 'form-errors',
      errors: Object.fromEntries(faults.map((each) => [each.field ?? '', sayFault(each, locale)])),
    }),
};

function sayFault({ fault, max = 0 }: FormFault, locale: Locale): string {
  return say(locale, `form.${fault}`, { max });
}
