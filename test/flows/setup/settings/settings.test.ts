import { describe, expect, test } from 'vitest';
import { type Person, selectManagers } from '../../../../src/domain/people/person.ts';
import type { PickedChannel, PickedPerson } from '../../../../src/domain/people/picked.ts';
import { listManagerIds } from '../../../../src/domain/setup/settings/change-people.ts';
import { FIELD_RULES } from '../../../../src/domain/setup/settings/fields.ts';
import { markSeen, markValue } from '../../../../src/domain/setup/settings/plan-settings.ts';
import { SECTION_FIELDS, type Setter } from '../../../../src/domain/setup/settings/table.ts';
import { createSetupRoom } from '../../../../src/flows/setup/room.ts';
import { makeRedraw, makeRound } from '../../checkins/builders.ts';
import { countBegun, makeOrganisation, makePerson, makeReceivers, NO_HOUSE } from '../../people.ts';
import { BY, given, NOW } from '../../specification.ts';

const setup = createSetupRoom(NO_HOUSE);
const organisation = makeOrganisation();
const sanne = makePerson();
const ruben = makePerson({ id: 'ruben', role: 'manager' });
const helen = makePerson({ id: 'helen', role: 'manager', team: 'marketing' });
const daan = makePerson({ id: 'daan', team: 'marketing' });
const all = [sanne, ruben, helen, daan];
const review = makeRound({ state: 'review' });

/** Ruben comes to the settings, unless it is somebody else. */
const comes = (more: { person?: Person | undefined; as?: Setter[]; known?: Person[]; promised?: number } = {}) => {
  const { as = ['manager'], known = all, promised } = more;
  const person = 'person' in more ? more.person : ruben;
  const receivers = makeReceivers(selectManagers(known));
  const facts = { known, rounds: [makeRound(), review], former: [], promised, receivers };
  return { organisation, locale: 'en' as const, as, ...(person && { person }), more: facts };
};
const told = (id: string) => [countBegun(id), { kind: 'direct.queued' as const }];
const typed = {
  ...{ name: '', locale: '', zone: '', week: '', holidays: '', country: '', digestDay: '', digestTime: '' },
  ...{ checkinDay: '', checkinDays: '', followUpHours: '', messagesADay: '', openLeadsPerRep: '' },
  holdIncomplete: 'no',
  ...{ k: '', linesDays: '', leadsDays: '' },
};
const seen = (section: 'days' | 'anonymity' | 'limits') => markSeen(section, organisation, 'en');

describe('who comes to the settings', () => {
  test('is a manager or an administrator; others read who may', () => {
    const asked = { more: all, organisation, locale: 'en' as const };
    given(setup, 'settings.asked', { ...asked, person: ruben, as: ['manager'] })
      .when({})
      .follows([], 'Acme: settings');
    given(setup, 'settings.asked', { ...asked, as: ['administrator'] })
      .when({})
      .follows([], 'Acme: settings');
    given(setup, 'settings.asked', { ...asked, person: sanne, as: [] })
      .when({})
      .follows([], 'Managers and administrators');
    given(setup, 'settings.asked', { organisation: undefined, locale: 'en', as: [], more: all })
      .when({})
      .follows([], 'I do not know you yet');
  });

  test('changes k as a manager only', () => {
    const asked = { more: all, organisation, locale: 'en' as const };
    given(setup, 'settings.form-asked', { ...asked, as: ['administrator'] })
      .when({ section: 'anonymity' })
      .follows([], 'Only managers');
    given(setup, 'settings.form-asked', { ...asked, as: ['manager'], person: ruben })
      .when({ section: 'anonymity' })
      .follows([], { form: 'settings.given' });
  });
});

describe('settings that are typed', () => {
  test('change by themselves, from what they were; the other manager is told in one line, who did it is not', () => {
    given(setup, 'settings.given', comes())
      .when({ section: 'limits', seen: seen('limits'), ...typed, messagesADay: '5' })
      .follows(
        [{ kind: 'setting.changed', setting: { path: 'messagesADay', value: 5 }, was: undefined }, ...told('helen')],
        'Saved. Messages and leads – 5 messages a day',
      );
  });

  test('hold leads that lack something with marketing, or no longer', () => {
    const holding = { ...organisation, holdIncomplete: true };
    const giving = (of: typeof organisation, holdIncomplete: string) =>
      given(setup, 'settings.given', { ...comes({ known: [ruben] }), organisation: of }).when({
        ...{ section: 'limits', seen: markSeen('limits', of, 'en'), ...typed, messagesADay: '3', holdIncomplete },
      });
    const setting = { path: 'holdIncomplete' } as const;
    giving(organisation, 'yes').follows(
      [{ kind: 'setting.changed', setting: { ...setting, value: true }, was: undefined }],
      'incomplete leads stay with marketing',
    );
    giving(holding, 'no').follows(
      [{ kind: 'setting.changed', setting: { ...setting, value: undefined }, was: true }],
      'Saved.',
    );
    giving(holding, 'yes').follows([], 'Nothing was changed');
  });

  test('by an administrator of no team are told to both managers', () => {
    const { changes } = given(setup, 'settings.given', comes({ person: undefined, as: ['administrator'] })).when({
      ...{ section: 'limits', seen: seen('limits'), ...typed, messagesADay: '5' },
    });
    expect(changes.flatMap((each) => (each.kind === 'direct.queued' ? [each.subject] : []))).toEqual([
      { kind: 'settings-changed', section: 'limits', by: 'administrator', person: 'ruben', at: NOW },
      { kind: 'settings-changed', section: 'limits', by: 'administrator', person: 'helen', at: NOW },
    ]);
  });

  test('keep what was agreed until now for the weeks that are over', () => {
    given(setup, 'settings.given', comes({ known: [ruben] }))
      .when({
        section: 'days',
        seen: seen('days'),
        ...typed,
        digestDay: '1',
        digestTime: '09:00',
        checkinDays: '7',
        followUpHours: '8',
      })
      .follows([{ kind: 'setting.changed' }, { kind: 'terms.changed', was: [] }], 'within 8 working hours');
  });

  test('of the language hold for channels and people of whom nothing else is known', () => {
    const guessed = makePerson({ languages: {} });
    const { changes } = given(setup, 'settings.given', comes({ known: [ruben, guessed] })).when({
      ...{ section: 'company', seen: markSeen('company', organisation, 'en'), ...typed },
      ...{ name: 'Acme', locale: 'nl', zone: 'Europe/Amsterdam' },
    });
    expect(changes.map(({ kind }) => kind)).toEqual([
      ...['setting.changed', 'setting.changed', 'people.kept', 'copies.withdrawn'],
    ]);
    expect(changes[2]).toMatchObject({
      people: [
        { id: 'ruben', locale: 'en' },
        { id: 'sanne', locale: 'nl' },
      ],
    });
  });

  test('that cannot be read change nothing at all', () => {
    given(setup, 'settings.given', comes())
      .when({ section: 'limits', seen: seen('limits'), ...typed, messagesADay: '50', openLeadsPerRep: '9' })
      .follows([], { errors: { messagesADay: /from 1 to 10/ } });
  });

  test.each([
    ['digestDay', '5', { digest: { day: 2, time: '09:00' } }, 'Tue'],
    ['checkinDay', '9', { checkin: { days: 7 } }, 'empty'],
    ['followUpHours', '8', { followUp: { hours: 2.5 } }, '2.5'],
  ] as const)(
    'that somebody else changed meanwhile are shown as their form shows them: %s',
    (field, wanted, now, said) => {
      const before = {
        ...organisation,
        digest: { day: 3, time: '09:00' },
        checkin: { day: 3, days: 7 },
        followUp: { hours: 4 },
      };
      const shown = SECTION_FIELDS.days.map((each) => [each, FIELD_RULES[each].write(before, 'en')]);
      given(setup, 'settings.given', { ...comes({ known: [ruben] }), organisation: { ...before, ...now } })
        .when({
          ...{ section: 'days', seen: markSeen('days', before, 'en') },
          ...{ ...typed, ...Object.fromEntries(shown), [field]: wanted },
        })
        .follows([], { errors: { [field]: new RegExp(`now: ${said}\\.`) } });
    },
  );

  test('never take back how many were promised to answers that are still kept', () => {
    const lower = (promised?: number) =>
      given(setup, 'settings.given', comes({ known: [ruben], ...(promised !== undefined && { promised }) })).when({
        ...{ section: 'anonymity', seen: seen('anonymity'), ...typed, k: '4' },
      });
    lower(5).follows([], { errors: { k: /were promised 5/ } });
    lower(4).follows([{ kind: 'setting.changed', setting: { path: 'checkin.k', value: 4 } }], 'At least 4');
    lower().follows([{ kind: 'setting.changed' }], 'At least 4');
  });
});

describe('channels that are picked', () => {
  const pick = (id: string, found: Partial<NonNullable<PickedChannel['found']>> | 'nothing' = {}): PickedChannel => ({
    ...{ of: 'channels', platform: 'slack', workspace: 'T1', id },
    ...(found !== 'nothing' && {
      found: { name: id.toLowerCase(), isMember: true, isPrivate: false, isArchived: false, ...found },
    }),
  });
  const giving = (
    picks: Partial<Record<'sales' | 'marketing' | 'shared' | 'digest', PickedChannel[]>>,
    was = organisation.channels,
  ) =>
    given(setup, 'settings.channels-given', comes({ known: [ruben] })).when({
      ...{ seen: markValue(was), sales: [], marketing: [], shared: [], digest: [], ...picks },
    });

  test('are the organisation’s from now on, and what waited for one is tried again', () => {
    const { changes } = giving({ sales: [pick('C-new')], marketing: [pick('C-marketing')] }).follows(
      [{ kind: 'setting.changed' }, { kind: 'target.opened' }],
      'Leads: #c-new · marketing: #marketing',
    );
    expect(changes[0]).toMatchObject({
      setting: {
        path: 'channels',
        value: [
          { id: 'C-new', name: 'c-new', purpose: 'sales', isDefault: true, locale: 'en', segments: [] },
          { id: 'C-marketing', name: 'marketing', purpose: 'marketing', isDefault: false },
        ],
      },
    });
  });

  test.each([
    ['the bot is not there', pick('C1', { isMember: false }), '/invite'],
    ['it is archived', pick('C1', { isArchived: true }), 'archived'],
    ['nothing is known of it', pick('C1', 'nothing'), 'can’t see'],
  ])('are none where %s', (_what, sales, words) => {
    giving({ sales: [sales] }).follows([], { errors: { sales: new RegExp(words) } });
  });

  test('are for one purpose each, and one is for leads', () => {
    giving({ sales: [pick('C1')], shared: [pick('C1')] }).follows([], { errors: { shared: /one purpose/ } });
    giving({ shared: [pick('C1')] }).follows([], { errors: { sales: /Choose a channel/ } });
  });

  test('are not what somebody else chose meanwhile: that is shown', () => {
    giving({ sales: [pick('C1')] }, []).follows([], { errors: { sales: /it is now: Leads: #sales/ } });
  });

  test('get segments of their own; without a channel leads of it go where all others go', () => {
    const export_ = (channel: PickedChannel[]) =>
      given(setup, 'settings.segment-given', comes({ known: [ruben] })).when({ segment: ' export ', channel });
    export_([pick('C-export')]).follows([{ kind: 'setting.changed' }, { kind: 'target.opened' }], 'export → #c-export');
    export_([]).follows([], 'Nothing was changed');
    export_([pick('C-shared')]).follows([], { errors: { channel: /one purpose/ } });
  });
});

describe('people who change their place', () => {
  const person = (user: string, found?: PickedPerson['found']): PickedPerson => ({
    of: 'people',
    platform: 'slack',
    workspace: 'T1',
    user,
    ...(found && { found }),
  });
  const moving = (id: string, was: 'sales' | 'sales_manager' | 'marketing', place: 'sales' | 'marketing' | 'gone') =>
    given(setup, 'settings.person-given', comes()).when({ person: id, was, place });

  test('join the other team: what they said in a check-in that is open stays as it was asked', () => {
    const { changes } = moving('sanne', 'sales', 'marketing').follows(
      [
        { kind: 'people.kept', known: all },
        { kind: 'copies.withdrawn', managers: ['ruben', 'helen'] },
        ...told('helen'),
      ],
      'Sanne de Boer · In marketing',
    );
    expect(changes[0]).toHaveProperty('people.0', { ...sanne, team: 'marketing' });
  });

  test('leave as somebody leaves whom the file no longer names', () => {
    const { changes } = moving('sanne', 'sales', 'gone').follows(
      [{ kind: 'people.kept', people: [ruben, helen, daan] }, { kind: 'copies.withdrawn' }, ...told('helen')],
      'In neither team',
    );
    const described = given(setup, 'organisation.described', {
      more: { begins: undefined, known: all, rounds: [], before: undefined, former: [] },
    }).when({ organisation, people: [ruben, helen, daan] });
    expect(described.changes).toEqual(
      expect.arrayContaining(changes.filter(({ kind }) => kind === 'copies.withdrawn')),
    );
  });

  test('are not taken from a team that they lead alone, nor moved from where they are no longer', () => {
    moving('ruben', 'sales_manager', 'marketing').follows([], { errors: { place: /Sales needs a manager/ } });
    moving('daan', 'sales', 'gone').follows([], { errors: { place: /it is now: daan · In marketing/ } });
    moving('nobody', 'sales', 'gone').follows([], 'in neither team any more');
  });

  test('become managers: every yes to a draft is taken back, and copies for who was one are gone', () => {
    given(setup, 'settings.managers-given', comes())
      .when({ seen: markValue(listManagerIds(all)), sales: [person('U-sanne')], marketing: [person('U-helen')] })
      .follows(
        [
          { kind: 'people.kept' },
          { kind: 'copies.withdrawn', managers: ['helen'] },
          { kind: 'approvals.withdrawn', month: review.month },
          makeRedraw({ kind: 'draft', month: review.month }),
          ...told('helen'),
        ],
        'Sales: Sanne de Boer · Marketing: helen',
      );
  });

  test('lead one team, are known, and are as many as it takes', () => {
    const naming = (sales: PickedPerson[], marketing: PickedPerson[], was = all) =>
      given(setup, 'settings.managers-given', comes()).when({ seen: markValue(listManagerIds(was)), sales, marketing });
    naming([person('U-sanne')], [person('U-sanne')]).follows([], { errors: { marketing: /can’t manage both/ } });
    naming([person('UX')], []).follows([], { errors: { sales: /can’t reach/, marketing: /Choose someone/ } });
    naming([person('U-sanne')], [person('U-helen')], []).follows([], { errors: { sales: /it is now: Sales: ruben/ } });
  });

  test('join by a group, which the team follows from then on', () => {
    const bo = person('U7', { name: 'Bo' });
    const group = (found: boolean) => ({
      ...{ of: 'groups' as const, platform: 'slack' as const, workspace: 'T1', id: 'S1' },
      ...(found && { found: { name: 'Sales team', people: [bo, person('U8')] } }),
    });
    const joining = (found: boolean) =>
      given(setup, 'settings.members-given', comes({ known: [ruben, helen] })).when({
        ...{
          salesPeople: [],
          salesGroup: [group(found)],
          marketingPeople: [person('U9', { name: 'Noor' })],
          marketingGroup: [],
        },
      });
    const { changes } = joining(true).follows(
      [
        { kind: 'setting.changed' },
        { kind: 'people.kept' },
        { kind: 'newcomers.noted' },
        { kind: 'copies.withdrawn' },
        ...told('helen'),
      ],
      'Sales: Bo, follows Sales team · Marketing: Noor',
    );
    expect(changes[0]).toMatchObject({
      setting: { path: 'teamGroups.sales', value: { id: 'S1', name: 'Sales team' } },
    });
    joining(false).follows([], { errors: { salesGroup: /usergroups:read/ } });
  });

  test('follow no group any more, and stay who they are', () => {
    const group = { platform: 'slack' as const, workspace: 'T1', id: 'S1', name: 'Sales team' };
    const of = makeOrganisation({ teamGroups: { sales: group } });
    const known = [ruben, makePerson({ byGroup: true })];
    given(setup, 'settings.form-asked', { ...comes({ known }), organisation: of, more: known })
      .when({ section: 'members' })
      .follows([], { form: 'settings.members-given' });
    given(setup, 'settings.members-given', { ...comes({ known }), organisation: of })
      .when({
        ...{ salesPeople: [], marketingPeople: [], marketingGroup: [] },
        salesGroup: [{ of: 'groups', platform: 'slack', workspace: 'T1', id: 'none' }],
      })
      .follows(
        [{ kind: 'setting.changed', setting: { path: 'teamGroups.sales', value: undefined }, was: group }],
        'Sales',
      );
  });
});

describe('a group that is read', () => {
  const following = makeOrganisation({
    teamGroups: { sales: { platform: 'slack', workspace: 'T1', id: 'S1', name: 'S' } },
  });
  const noor = makePerson({ id: 'noor', byGroup: true });
  const reading = (users: string[] | undefined, id = 'S1') => {
    const people = users?.map((user): PickedPerson => ({ of: 'people', platform: 'slack', workspace: 'T1', user }));
    return given(setup, 'group.read', { more: { organisation: following, known: [...all, noor], rounds: [] } }).when({
      ...{ organisation: 'acme', team: 'sales' },
      group: { of: 'groups', platform: 'slack', workspace: 'T1', id, ...(people && { found: { name: 'S', people } }) },
    });
  };

  test('takes along who came by it and is in it no more', () => {
    reading(['U-sanne']).follows([{ kind: 'people.kept', people: all }, { kind: 'copies.withdrawn' }]);
  });

  test('changes nothing where it is as it was, cannot be read, is empty, or is followed no longer', () => {
    for (const decision of [
      reading(['U-noor', 'U-sanne']),
      reading(undefined),
      reading([]),
      reading(['U-sanne'], 'S2'),
    ])
      decision.follows([]);
  });
});

test('who it is comes first, then where they are to be', () => {
  const choosing = (user: string, found: PickedPerson['found'] | 'nothing' = { name: 'Bo' }) =>
    given(setup, 'settings.person-chosen', {
      organisation,
      locale: 'en',
      as: ['manager'],
      person: ruben,
      more: all,
    }).when({
      person: [
        {
          ...{ of: 'people', platform: BY.platform, workspace: BY.workspace, user },
          ...(found !== undefined && found !== 'nothing' && { found }),
        },
      ],
    });
  choosing('U-sanne').follows([], { form: 'settings.person-given' });
  choosing('U7').follows([], { errors: { person: /Bo is in neither team yet/ } });
  choosing('U7', 'nothing').follows([], { errors: { person: /^This person is in neither team yet/ } });
});
