import { describe, expect, test } from 'vitest';
import { organisationSchema } from '../../../src/domain/organisation.ts';
import { applySetting, type Setting } from '../../../src/domain/setup/setting.ts';
import { makeOrganisation } from '../../flows/people.ts';
import { DESCRIBED, SETTINGS, TAKEN_AWAY } from './any-setting.ts';

const bare = makeOrganisation();
const described = makeOrganisation(DESCRIBED);

describe.each(SETTINGS)('$path', (setting) => {
  test.each([
    ['described', described],
    ['not described', bare],
  ])('is as it is to be, and all else as it was, where its group is %s', (_what, before) => {
    const frozen = structuredClone(before);
    const after = applySetting(before, setting);
    expect(after).toMatchObject(nest(setting));
    expect(organisationSchema.parse(after)).toEqual(after);
    expect(before).toEqual(frozen);
    const [group = ''] = setting.path.split('.');
    expect({ ...after, [group]: undefined }).toEqual({ ...before, [group]: undefined });
  });

  test('is changed once by the same value twice', () => {
    const once = applySetting(described, setting);
    expect(applySetting(once, setting)).toEqual(once);
  });
});

test.each(TAKEN_AWAY)('$path may be taken away, and what stands beside it stays', (setting) => {
  const [group = '', part = ''] = setting.path.split('.');
  const { [part]: _gone, ...beside } = Object(new Map<string, unknown>(Object.entries(described)).get(group));
  expect(applySetting(described, setting)).toEqual({ ...described, [group]: beside });
});

test('what a group holds by default is kept with the first of its parts that is changed', () => {
  expect(applySetting(bare, { path: 'checkin.k', value: 6 }).checkin).toEqual({ days: 7, k: 6 });
  expect(applySetting(bare, { path: 'digest.day', value: 5 }).digest).toEqual({ day: 5, time: '09:00' });
  expect(applySetting(bare, { path: 'retention.lines', value: 14 }).retention).toEqual({ lines: 14 });
});

/** As it stands in the organisation. */
function nest({ path, value }: Setting): object {
  const [group = '', part] = path.split('.');
  return part === undefined ? { [group]: value } : { [group]: { [part]: value } };
}
