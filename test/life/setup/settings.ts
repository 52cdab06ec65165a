import type { PickedPerson } from '../../../src/domain/people/picked.ts';
import { listManagerIds } from '../../../src/domain/setup/settings/change-people.ts';
import { markSeen, markValue } from '../../../src/domain/setup/settings/plan-settings.ts';
import { SETTING_SECTIONS } from '../../../src/domain/setup/settings/table.ts';
import { MINUTE_MS } from '../../../src/domain/time.ts';
import type { Living } from '../living.ts';

/** A manager changes what there is in the chat, and the administrator puts it all back. */
export async function liveSettings({ cast, happen, do: let_, turn }: Living): Promise<void> {
  const { organisation, people } = cast;
  const pick = (person: string): PickedPerson => ({ of: 'people', ...cast.identity(person) });
  await let_('pq-head', { kind: 'settings.asked' });
  for (const section of SETTING_SECTIONS) await let_('pq-chief', { kind: 'settings.form-asked', section });
  const nothing = {
    ...{ name: '', locale: '', zone: '', week: '', holidays: '', country: '', digestDay: '', digestTime: '' },
    ...{ checkinDay: '', checkinDays: '', followUpHours: '', messagesADay: '', openLeadsPerRep: '' },
    holdIncomplete: 'no',
    ...{ k: '', linesDays: '', leadsDays: '' },
  };
  const seen = markSeen('limits', organisation, 'nl');
  await let_('pq-chief', { kind: 'settings.given', section: 'limits', seen, ...nothing, messagesADay: '4' });
  const [channel] = organisation.channels;
  const found = { name: 'nieuw', isMember: true, isPrivate: false, isArchived: false };
  const picked = {
    of: 'channels' as const,
    platform: 'slack' as const,
    workspace: channel?.workspace ?? '',
    id: 'C-nieuw',
    found,
  };
  const none = { marketing: [], shared: [], digest: [] };
  await let_('pq-head', {
    kind: 'settings.channels-given',
    seen: markValue(organisation.channels),
    sales: [picked],
    ...none,
  });
  await let_('pq-head', { kind: 'settings.segment-given', segment: 'buitenland', channel: [] });
  const managers = { sales: [pick('pq-chief')], marketing: [pick('pq-head')] };
  await let_('pq-head', { kind: 'settings.managers-given', seen: markValue(listManagerIds(people)), ...managers });
  const all = {
    salesManagers: managers.sales,
    salesPeople: [],
    marketingManagers: managers.marketing,
    marketingPeople: [],
  };
  await let_('pq-head', { kind: 'setup.people-given', seen: markValue(listManagerIds(people)), ...all });
  const group = { of: 'groups' as const, platform: 'slack' as const, workspace: picked.workspace, id: 'S-verkoop' };
  const joined = { name: 'Verkoop', people: [pick('pq-rep')] };
  const teams = { salesPeople: [], salesGroup: [{ ...group, found: joined }], marketingPeople: [], marketingGroup: [] };
  await let_('pq-chief', { kind: 'settings.members-given', ...teams });
  await happen({
    kind: 'group.read',
    organisation: organisation.id,
    team: 'sales',
    group: { ...group, found: joined },
  });
  await let_('pq-chief', { kind: 'settings.person-asked' });
  await let_('pq-chief', { kind: 'settings.person-chosen', person: [pick('pq-fourth')] });
  await let_('pq-chief', { kind: 'settings.person-given', person: 'pq-fourth', was: 'sales', place: 'marketing' });
  await turn(MINUTE_MS);
  await happen({ kind: 'organisation.described', organisation, people });
}
