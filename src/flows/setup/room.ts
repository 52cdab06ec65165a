import { nameNobody } from '../../cards/about.ts';
import { refuse } from '../../cards/notices.ts';
import { guard } from '../flow.ts';
import { managersOnly } from '../guards/manager.ts';
import { administrator, settersOf } from '../guards/setup/administrator.ts';
import { unguarded } from '../guards/unguarded.ts';
import { doNothing, type House, type Room } from '../room.ts';
import { createBriefOf } from '../shared/brief-of-draw.ts';
import { createDrawRoomAsked, drawSettingsChanged, drawSettledRoom } from './draws.ts';
import { eraseAdministrator } from './erase-administrator.ts';
import { drawSetupCard, drawTestLead } from './founding/draws.ts';
import { intakeAsked } from './founding/intake-asked.ts';
import { intakeRenewed } from './founding/intake-renewed.ts';
import { organisationFounded } from './founding/organisation-founded.ts';
import { setupAsked } from './founding/setup-asked.ts';
import { setupBeginAsked } from './founding/setup-begin-asked.ts';
import { setupPeopleAsked } from './founding/setup-people-asked.ts';
import { setupPeopleGiven } from './founding/setup-people-given.ts';
import { testLeadApproved } from './founding/test-lead-approved.ts';
import { testLeadAsked } from './founding/test-lead-asked.ts';
import { testLeadRemoved } from './founding/test-lead-removed.ts';
import { showSetup } from './home.ts';
import { drawWorkspaceJoined } from './joining/draws.ts';
import { joinFormAsked } from './joining/join-form-asked.ts';
import { joinGiven } from './joining/join-given.ts';
import { joinInviteAsked } from './joining/join-invite-asked.ts';
import { joinTyped } from './joining/join-typed.ts';
import { organisationDescribed } from './organisation-described.ts';
import { exportSwitches } from './personal.ts';
import { renewPublicHolidays } from './rules.ts';
import { settingFlows } from './settings/flows.ts';
import { roomPutOff } from './steps/room-put-off.ts';
import { roomSwitchedOff } from './steps/room-switched-off.ts';
import { roomSwitchedOn } from './steps/room-switched-on.ts';
import { createStepAsked } from './steps/step-asked.ts';
import { createTimePassed } from './time-passed.ts';

const deciders = managersOnly(({ locale }) => refuse(nameNobody(locale), 'step.refused'));

/** What the administrator describes, what managers switch on, and the clock, which asks all rooms. */
export function createSetupRoom(house: House) {
  return {
    flows: {
      'organisation.described': guard(unguarded, organisationDescribed),
      'setup.asked': guard(unguarded, setupAsked),
      'setup.begin-asked': guard(unguarded, setupBeginAsked),
      'organisation.founded': guard(unguarded, organisationFounded),
      'join.invite-asked': guard(administrator, joinInviteAsked),
      'join.form-asked': guard(unguarded, joinFormAsked),
      'join.given': guard(unguarded, joinGiven),
      'join.typed': guard(unguarded, joinTyped),
      ...settingFlows,
      'setup.people-asked': guard(
        settersOf(() => 'members'),
        setupPeopleAsked,
      ),
      'setup.people-given': guard(
        settersOf(() => 'members'),
        setupPeopleGiven,
      ),
      'test-lead.asked': guard(administrator, testLeadAsked),
      'test-lead.approved': guard(administrator, testLeadApproved),
      'test-lead.removed': guard(administrator, testLeadRemoved),
      'intake.asked': guard(administrator, intakeAsked),
      'intake.renewed': guard(administrator, intakeRenewed),
      'time.passed': guard(unguarded, createTimePassed(house)),
      'step.asked': guard(deciders, createStepAsked(house)),
      'room.switched-on': guard(deciders, roomSwitchedOn),
      'room.switched-off': guard(deciders, roomSwitchedOff),
      'room.put-off': guard(deciders, roomPutOff),
    },
    settled: { 'room-asked': drawSettledRoom },
    briefs: {
      'room-asked': createBriefOf(createDrawRoomAsked(house)),
      'settings-changed': createBriefOf(drawSettingsChanged),
      'workspace-joined': createBriefOf(drawWorkspaceJoined),
    },
    draws: {
      'settings-changed': drawSettingsChanged,
      'workspace-joined': drawWorkspaceJoined,
      'room-asked': createDrawRoomAsked(house),
      'setup-card': drawSetupCard,
      'test-lead': drawTestLead,
    },
    due: [renewPublicHolidays],
    export: { room_switches: exportSwitches },
    erase: eraseAdministrator,
    retention: doNothing,
    home: showSetup,
  } satisfies Room<'setup'>;
}
