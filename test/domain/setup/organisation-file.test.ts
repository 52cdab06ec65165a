import { describe, expect, test } from 'vitest';
import { organisationOnSlack } from '../../../sandbox/samples/noordlicht.ts';
import { organisationOnBoth, organisationOnTeams } from '../../../sandbox/samples/noordlicht-teams.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import type { Identity, Person } from '../../../src/domain/people/person.ts';
import {
  buildOrganisation,
  readOrganisationFile,
  writeOrganisationFile,
} from '../../../src/domain/setup/organisation-file.ts';
import { applySetting } from '../../../src/domain/setup/setting.ts';
import { SETTINGS } from './any-setting.ts';

type Described = { organisation: Organisation; people: Person[] };

/** As it is described by the file, through JSON as on disk. */
function build(file: unknown): Described {
  const read = readOrganisationFile(JSON.parse(JSON.stringify(file)));
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return buildOrganisation(read.file);
}
const writeAndBuild = ({ organisation, people }: Described) => build(writeOrganisationFile(organisation, people));

describe('the file that is written of an organisation', () => {
  test.each([
    ['Slack', organisationOnSlack],
    ['Teams', organisationOnTeams],
    ['both', organisationOnBoth],
  ])('describes the same again: %s', (_where, file) => {
    const described = build(file);
    expect(writeAndBuild(described)).toEqual(described);
  });

  const own = new Set([
    'zone',
    'locale',
    'name',
    'hours',
    'openLeadsPerRep',
    'messagesADay',
    'administrators',
    'sources',
  ]);
  test.each(SETTINGS.filter(({ path }) => own.has(path) || (path.includes('.') && !path.endsWith('publicHolidays'))))(
    'has $path as it was set in the chat',
    (setting) => {
      const { organisation, people } = build(organisationOnSlack);
      const changed = { organisation: applySetting(organisation, setting), people };
      expect(writeAndBuild(changed)).toEqual(changed);
    },
  );

  test('leaves out what the bot found by itself and what people linked', () => {
    const { organisation, people } = build(organisationOnSlack);
    const [first, ...others] = people;
    if (first === undefined) throw new Error('nobody');
    const linked: Identity[] = [{ platform: 'slack', workspace: 'T0NOORDLICHT', user: 'U0OTHER' }];
    const found = { ...organisation.hours, publicHolidays: { until: '2036-12-31', dates: ['2026-12-25'] } };
    const written = writeOrganisationFile({ ...organisation, hours: found }, [
      { ...first, identities: [...first.identities, ...linked], linked },
      ...others,
    ]);
    expect(build(written)).toEqual({ organisation, people });
  });
});
