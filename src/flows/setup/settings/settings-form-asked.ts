import type { Form } from '../../../cards/card.ts';
import { channelsForm, segmentForm } from '../../../cards/setup/settings/channel-forms.ts';
import { managersForm, membersForm } from '../../../cards/setup/settings/people-forms.ts';
import { sectionForm } from '../../../cards/setup/settings/section-form.ts';
import type { SettingsOf } from '../../../cards/setup/settings/section-words.ts';
import type { Locale, Workspace } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { SettingSection } from '../../../domain/setup/settings/table.ts';
import { reply } from '../../flow.ts';
import type { SetterFlow } from '../../guards/setup/administrator.ts';

/** The form of one part of the settings, as it is now. */
export const settingsFormAsked: SetterFlow<'settings.form-asked', Person[]> = {
  read: (reads, { organisation }) => reads.people(organisation.id),
  decide: ({ organisation, locale, more: people }, { section, by, from }) => {
    const workspace = { platform: by.platform, id: by.workspace };
    return reply({ kind: 'form', form: buildForm({ section, from }, { organisation, people }, workspace, locale) });
  },
};

type Wanted = { section: SettingSection; from: 'setup' | undefined };

function buildForm({ section, from }: Wanted, of: SettingsOf, workspace: Workspace, locale: Locale): Form {
  switch (section) {
    case 'channels':
      return channelsForm(of.organisation, workspace, locale, from);
    case 'segments':
      return segmentForm(of.organisation, locale);
    case 'managers':
      return managersForm(of, workspace, locale);
    case 'members':
      return membersForm(of, workspace, locale);
    case 'company':
    case 'hours':
    case 'days':
    case 'limits':
    case 'anonymity':
    case 'retention':
      return sectionForm(section, of.organisation, locale);
  }
}
