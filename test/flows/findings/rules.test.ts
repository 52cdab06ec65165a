import { describe, expect, test } from 'vitest';
import { POLICY } from '../../../src/domain/privacy/policy.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { forgetFindings } from '../../../src/flows/findings/rules.ts';
import { makeOrganisation } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';
import { organisation } from './builders.ts';

describe('what was said long ago', () => {
  test.each([
    ['as long as the policy says', organisation, POLICY.leadsDays],
    ['as long as the organisation chose', makeOrganisation({ retention: { leads: 90 } }), 90],
    ['as long as the policy says where it chose only for others', makeOrganisation({ retention: { lines: 7 } }), 400],
  ])('is kept %s', (_sentence, of, days) => {
    expect(forgetFindings.decide({ isSweptToday: false }, of, NOW)).toEqual([
      { kind: 'findings.forgotten', organisation: 'acme', before: NOW - days * DAY_MS },
    ]);
  });

  test('is looked at once a day', () => {
    expect(forgetFindings.decide({ isSweptToday: true }, organisation, NOW)).toEqual([]);
  });

  test.each([
    ['2026-03-03', true],
    ['2026-03-02', false],
    [undefined, false],
  ])('was looked at on %s: today %s', async (swept, isSweptToday) => {
    const reads = makeReads({ sweptOn: async () => swept });
    expect(await forgetFindings.read(reads, organisation, NOW)).toEqual({ isSweptToday });
  });
});
