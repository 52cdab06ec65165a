import { guard } from '../flow.ts';
import { member } from '../guards/member.ts';
import { unguarded } from '../guards/unguarded.ts';
import { doNothing, type Room } from '../room.ts';
import { absenceFormAsked } from './absences/absence-form-asked.ts';
import { absenceGiven } from './absences/absence-given.ts';
import { absenceRemoved } from './absences/absence-removed.ts';
import { personAwayTold } from './absences/person-away-told.ts';
import { personBackTold } from './absences/person-back-told.ts';
import { buttonUnknown } from './button-unknown.ts';
import { commandConfirmAsked } from './command-confirm-asked.ts';
import { commandMistyped } from './command-mistyped.ts';
import { drawAccountLinked, drawSettledAccount } from './draws.ts';
import { formMisread } from './form-misread.ts';
import { helpAsked } from './help-asked.ts';
import { showPeople } from './home.ts';
import { languageAsked } from './languages/language-asked.ts';
import { languageChosen } from './languages/language-chosen.ts';
import { languageSeen } from './languages/language-seen.ts';
import { linkAsked } from './links/link-asked.ts';
import { linkGiven } from './links/link-given.ts';
import { linkUndone } from './links/link-undone.ts';
import { exportAbsences, exportAccounts, exportLinkCode, exportLinkMisses, exportPerson } from './personal.ts';

/** Who people are, where, and when they are not there. */
export const people = {
  flows: {
    'person.away-told': guard(member, personAwayTold),
    'person.back-told': guard(member, personBackTold),
    'absence.form-asked': guard(member, absenceFormAsked),
    'absence.given': guard(member, absenceGiven),
    'absence.removed': guard(member, absenceRemoved),
    'language.asked': guard(member, languageAsked),
    'language.chosen': guard(member, languageChosen),
    'language.seen': guard(unguarded, languageSeen),
    'link.asked': guard(member, linkAsked),
    'link.given': guard(unguarded, linkGiven),
    'link.undone': guard(member, linkUndone),
    'help.asked': guard(member, helpAsked),
    'command.confirm-asked': guard(member, commandConfirmAsked),
    'command.mistyped': guard(member, commandMistyped),
    'button.unknown': guard(member, buttonUnknown),
    'form.misread': guard(member, formMisread),
  },
  settled: { 'account-linked': drawSettledAccount },
  briefs: {},
  draws: { 'account-linked': drawAccountLinked },
  due: [],
  export: {
    people: exportPerson,
    identities: exportAccounts,
    absences: exportAbsences,
    link_codes: exportLinkCode,
    link_misses: exportLinkMisses,
  },
  erase: doNothing,
  retention: doNothing,
  home: showPeople,
} satisfies Room<'people'>;
