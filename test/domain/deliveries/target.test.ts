import { expect, test } from 'vitest';
import { chooseLane, type DeliveryKind } from '../../../src/domain/deliveries/delivery.ts';
import {
  type ChatTarget,
  deriveTargetKey,
  getTargetIdentity,
  makeChannelTarget,
  makePersonTarget,
} from '../../../src/domain/deliveries/target.ts';
import type { Subject } from '../../../src/domain/subject.ts';
import { makeOrganisation } from '../../flows/people.ts';

const sanne = { platform: 'teams', workspace: 'tenant', user: 'aad-sanne' } as const;
const person = makePersonTarget(sanne);
const [channel] = makeOrganisation().channels.map(makeChannelTarget);

test('a channel’s target is where it is, and nothing of what it is for', () => {
  expect(channel).toEqual({ kind: 'channel', platform: 'slack', workspace: 'T1', id: 'C-sales' });
});

test('somebody’s target leads back to their account', () => {
  expect(person).toEqual({ kind: 'person', platform: 'teams', workspace: 'tenant', id: 'aad-sanne' });
  expect(getTargetIdentity(person)).toEqual(sanne);
});

const LEAD: Subject = { kind: 'lead', lead: 'l1' };
const DRAFT: Subject = { kind: 'draft', month: '2026-03' };
const SLACK: ChatTarget = { kind: 'channel', platform: 'slack', workspace: 'T1', id: 'C-sales' };
/** As they stand in databases already: these texts never change. */
const KEPT: [kind: DeliveryKind, target: ChatTarget, subject: Subject, lane: string][] = [
  ['post', SLACK, LEAD, 'slack/T1/C-sales'],
  ['line', SLACK, LEAD, 'slack/T1/C-sales'],
  ['update', SLACK, LEAD, 'slack/T1/updates'],
  ['update', SLACK, DRAFT, 'slack/T1/updates/first'],
  ['direct', person, LEAD, 'teams/tenant/aad-sanne'],
  ['post', person, DRAFT, 'teams/tenant/aad-sanne'],
  ['update', person, LEAD, 'teams/tenant/updates'],
];
test.each(KEPT)('a %s to %j waits in the lane it always waited in', (kind, target, subject, lane) => {
  expect(chooseLane(kind, target, subject).lane).toBe(lane);
  if (kind !== 'update') expect(deriveTargetKey(target)).toBe(lane);
});
