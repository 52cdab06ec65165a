import type { Setting } from '../../../src/domain/setup/setting.ts';

/** Another value of every setting there is; a new one does not compile here until it is given. */
const VALUES: { [P in Setting['path']]: Extract<Setting, { path: P }> } = {
  name: { path: 'name', value: 'Acme “NV” \\ é' },
  locale: { path: 'locale', value: 'en' },
  zone: { path: 'zone', value: 'America/New_York' },
  hours: { path: 'hours', value: { from: '08:00', to: '16:00', days: [1, 2, 4], holidays: ['2026-12-25'] } },
  'hours.publicHolidays': {
    path: 'hours.publicHolidays',
    value: { until: '2036-12-31', dates: ['2026-12-25', '2027-04-27'] },
  },
  administrators: { path: 'administrators', value: [{ platform: 'slack', workspace: 'T1', user: 'U1' }] },
  sources: { path: 'sources', value: [{ id: 'main', kind: 'webhooks' }] },
  openLeadsPerRep: { path: 'openLeadsPerRep', value: 12 },
  holdIncomplete: { path: 'holdIncomplete', value: true },
  messagesADay: { path: 'messagesADay', value: 5 },
  'checkin.day': { path: 'checkin.day', value: 5 },
  'checkin.days': { path: 'checkin.days', value: 10 },
  'checkin.k': { path: 'checkin.k', value: 6 },
  'digest.day': { path: 'digest.day', value: 5 },
  'digest.time': { path: 'digest.time', value: '16:30' },
  'retention.lines': { path: 'retention.lines', value: 14 },
  'retention.leads': { path: 'retention.leads', value: 365 },
  workspaces: { path: 'workspaces', value: [{ platform: 'slack', id: 'T2' }] },
  channels: {
    path: 'channels',
    value: [
      {
        ...{ platform: 'slack', workspace: 'T1', id: 'C-leads', name: 'leads', purpose: 'sales', locale: 'nl' },
        ...{ segments: ['export'], isDefault: true },
      },
    ],
  },
  'teamGroups.sales': {
    path: 'teamGroups.sales',
    value: { platform: 'slack', workspace: 'T1', id: 'S1', name: 'Sales' },
  },
  'teamGroups.marketing': {
    path: 'teamGroups.marketing',
    value: { platform: 'teams', workspace: 't', id: '19:m', name: 'Marketing' },
  },
  'followUp.hours': { path: 'followUp.hours', value: 0.5 },
};
export const SETTINGS: Setting[] = Object.values(VALUES);

/** Settings that need not be there, taken away. */
export const TAKEN_AWAY: Setting[] = [
  { path: 'hours.publicHolidays', value: undefined },
  { path: 'checkin.day', value: undefined },
  { path: 'checkin.k', value: undefined },
  { path: 'teamGroups.sales', value: undefined },
  { path: 'retention.lines', value: undefined },
  { path: 'retention.leads', value: undefined },
];

/** An organisation's settings where every one is described. */
export const DESCRIBED = {
  checkin: { day: 1, days: 7, k: 5 },
  digest: { day: 1, time: '09:00' },
  retention: { lines: 30, leads: 400 },
  followUp: { hours: 4 },
};
