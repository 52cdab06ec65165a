import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database/query.ts';
import { addLeads } from './released/0001-leads.ts';
import { addCheckins } from './released/0002-checkins.ts';
import { addDigests } from './released/0003-digests.ts';
import { addFindings } from './released/0004-findings.ts';
import { addReferences } from './released/0005-references.ts';
import { forgetEarlierMemories } from './unreleased/0006-own-secret.ts';
import { addTenancy } from './unreleased/0007-tenancy.ts';
import { replaceLinkCodes } from './unreleased/0008-link-codes.ts';
import { replaceNotesOfNobodies } from './unreleased/0010-nobodys-notes.ts';
import { addAnonymity } from './unreleased/0011-anonymity.ts';
import { addMornings } from './unreleased/0012-mornings.ts';
import { addErasure } from './unreleased/0013-erasure.ts';
import { addRoundManagers } from './unreleased/0014-round-managers.ts';
import { addLedger } from './unreleased/0016-ledger.ts';
import { addFormerActions } from './unreleased/0019-former-actions.ts';
import { addAbsences } from './unreleased/0021-absences.ts';
import { addPastIndexes } from './unreleased/0024-past.ts';
import { addGrants } from './unreleased/addresses/0069-grants.ts';
import { addGreetedInstallers } from './unreleased/addresses/0092-greeted-installers.ts';
import { addInbox } from './unreleased/crm/0050-inbox.ts';
import { addRecordWrites } from './unreleased/crm/0052-records.ts';
import { addPauses } from './unreleased/deliveries/0025-pauses.ts';
import { addWaiting } from './unreleased/deliveries/0026-waiting.ts';
import { addOutlets } from './unreleased/deliveries/0053-outlets.ts';
import { addOpenMessages } from './unreleased/deliveries/0060-open-messages.ts';
import { addLanePauses } from './unreleased/deliveries/0074-lane-pauses.ts';
import { addFreeLanes } from './unreleased/deliveries/0090-free-lanes.ts';
import { addAsks } from './unreleased/deliveries/0095-asks.ts';
import { addLexicon } from './unreleased/language/0040-lexicon.ts';
import { addDisputes } from './unreleased/language/0057-disputes.ts';
import { addParts } from './unreleased/language/0058-parts.ts';
import { addCriteria } from './unreleased/language/0061-criteria.ts';
import { addLeadMoments } from './unreleased/leads/0009-lead-moments.ts';
import { addReactions } from './unreleased/leads/0015-reactions.ts';
import { addLeadNames } from './unreleased/leads/0017-lead-names.ts';
import { addStanding } from './unreleased/leads/0018-standing.ts';
import { addMovedCards } from './unreleased/leads/0020-moved-cards.ts';
import { addLeadsByChange } from './unreleased/leads/0022-leads-by-change.ts';
import { addFollowUpSteps } from './unreleased/leads/0028-follow-up-steps.ts';
import { addLeadHistory } from './unreleased/leads/0030-lead-history.ts';
import { addLeadLists } from './unreleased/leads/0031-lead-lists.ts';
import { addOpenLeads } from './unreleased/leads/0032-open-leads.ts';
import { addListedLeads } from './unreleased/leads/0056-listed-leads.ts';
import { addWaitingLeads } from './unreleased/leads/0059-waiting-leads.ts';
import { addPairs } from './unreleased/promises/0062-pairs.ts';
import { addCapacity } from './unreleased/promises/0063-capacity.ts';
import { addAgreements } from './unreleased/promises/0064-agreements.ts';
import { addGoals } from './unreleased/promises/0066-goals.ts';
import { addIntroductions } from './unreleased/promises/0067-introductions.ts';
import { addRoomSwitches } from './unreleased/setup/0041-room-switches.ts';
import { addListeners } from './unreleased/setup/0054-listeners.ts';
import { addTestLeads } from './unreleased/setup/0065-test-leads.ts';
import { addJoinCodes } from './unreleased/setup/0070-join-codes.ts';

/** Every migration in order, by name; one set for both databases. A name once released never changes. */
export function listMigrations(dialect: Dialect): Record<string, Migration> {
  return {
    '0001-leads': addLeads(dialect),
    '0002-checkins': addCheckins(dialect),
    '0003-digests': addDigests(dialect),
    '0004-findings': addFindings(),
    '0005-references': addReferences(),
    '0006-own-secret': forgetEarlierMemories(),
    '0007-tenancy': addTenancy(),
    '0008-link-codes': replaceLinkCodes(),
    '0009-lead-moments': addLeadMoments(),
    '0010-nobodys-notes': replaceNotesOfNobodies(dialect),
    '0011-anonymity': addAnonymity(dialect),
    '0012-mornings': addMornings(),
    '0013-erasure': addErasure(),
    '0014-round-managers': addRoundManagers(),
    '0015-reactions': addReactions(),
    '0016-ledger': addLedger(dialect),
    '0017-lead-names': addLeadNames(dialect),
    '0018-standing': addStanding(),
    '0019-former-actions': addFormerActions(),
    '0020-moved-cards': addMovedCards(),
    '0021-absences': addAbsences(),
    '0022-leads-by-change': addLeadsByChange(),
    '0024-past': addPastIndexes(),
    '0025-pauses': addPauses(),
    '0026-waiting': addWaiting(dialect),
    '0028-follow-up-steps': addFollowUpSteps(),
    '0030-lead-history': addLeadHistory(dialect),
    '0031-lead-lists': addLeadLists(dialect),
    '0032-open-leads': addOpenLeads(),
    '0040-lexicon': addLexicon(),
    '0041-room-switches': addRoomSwitches(),
    '0050-inbox': addInbox(dialect),
    '0052-records': addRecordWrites(),
    '0053-outlets': addOutlets(),
    '0054-listeners': addListeners(),
    '0056-listed-leads': addListedLeads(),
    '0057-disputes': addDisputes(),
    '0058-parts': addParts(),
    '0059-waiting-leads': addWaitingLeads(),
    '0060-open-messages': addOpenMessages(),
    '0061-criteria': addCriteria(),
    '0069-grants': addGrants(),
    '0062-pairs': addPairs(),
    '0063-capacity': addCapacity(),
    '0064-agreements': addAgreements(),
    '0066-goals': addGoals(),
    '0067-introductions': addIntroductions(),
    '0065-test-leads': addTestLeads(),
    '0070-join-codes': addJoinCodes(),
    '0074-lane-pauses': addLanePauses(),
    '0090-free-lanes': addFreeLanes(),
    '0092-greeted-installers': addGreetedInstallers(),
    '0095-asks': addAsks(),
  };
}
