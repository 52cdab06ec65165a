import { guard } from '../flow.ts';
import { managerOf, memberOf } from '../guards/room-on.ts';
import { doNothing, type Room } from '../room.ts';
import { createBriefOf } from '../shared/brief-of-draw.ts';
import { agreementDone } from './agreement/agreement-done.ts';
import { agreementDropAsked } from './agreement/agreement-drop-asked.ts';
import { agreementDropped } from './agreement/agreement-dropped.ts';
import { agreementFormAsked } from './agreement/agreement-form-asked.ts';
import { agreementListed } from './agreement/agreement-listed.ts';
import { agreementMade } from './agreement/agreement-made.ts';
import { drawAgreementDue, drawAgreementNoted, drawSettledAgreement } from './agreement/draws.ts';
import { exportAgreements } from './agreement/personal.ts';
import { remindOwners } from './agreement/rules.ts';
import { drawGoalShared, drawGoalSharing, drawSettledGoal } from './goal/draws.ts';
import { goalFormAsked } from './goal/goal-form-asked.ts';
import { goalListed } from './goal/goal-listed.ts';
import { goalSet } from './goal/goal-set.ts';
import { goalShared } from './goal/goal-shared.ts';
import { goalStopped } from './goal/goal-stopped.ts';
import { refuseSettingToMember } from './goal/lib/goal-managers.ts';
import { missionFormAsked } from './goal/mission-form-asked.ts';
import { missionSet } from './goal/mission-set.ts';
import { exportMission, exportTeamGoals } from './goal/personal.ts';
import { showPromises } from './home.ts';
import { drawIntroduction } from './introduction/draws.ts';
import { exportIntroduction } from './introduction/personal.ts';
import { introduceNewcomers } from './introduction/rules.ts';
import { offerPromises } from './offer.ts';
import { drawPairAgreed, drawPairEnding, drawPairProposal } from './pair/draws.ts';
import { refuseToMember } from './pair/lib/refuse-to-member.ts';
import { pairAsked } from './pair/pair-asked.ts';
import { pairKept } from './pair/pair-kept.ts';
import { pairOpened } from './pair/pair-opened.ts';
import { pairProposeAsked } from './pair/pair-propose-asked.ts';
import { pairProposed } from './pair/pair-proposed.ts';
import { pairSigned } from './pair/pair-signed.ts';
import { pairWithdrawn } from './pair/pair-withdrawn.ts';
import { exportPairs } from './pair/personal.ts';
import { askEndings } from './pair/rules.ts';
import { drawSettledEnding, drawSettledPair } from './pair/settled.ts';
import { forgetPromises } from './retention.ts';

const anybody = memberOf('promises');
const managers = (does: Parameters<typeof refuseToMember>[0]) => managerOf('promises', refuseToMember(does));

const setters = managerOf('promises', refuseSettingToMember);

/** What the teams promise each other: anybody reads it; managers propose, sign and keep it. Agreements are anybody’s to note, and their owners’ and managers’ to settle; goals and the mission are managers’, and anybody’s to look at. */
export const promises = {
  flows: {
    'pair.asked': guard(anybody, pairAsked),
    'pair.opened': guard(anybody, pairOpened),
    'pair.propose-asked': guard(managers('proposes'), pairProposeAsked),
    'pair.proposed': guard(managers('proposes'), pairProposed),
    'pair.signed': guard(managers('signs'), pairSigned),
    'pair.withdrawn': guard(managers('withdraws'), pairWithdrawn),
    'pair.kept': guard(managers('keeps'), pairKept),
    'goal.listed': guard(anybody, goalListed),
    'goal.form-asked': guard(setters, goalFormAsked),
    'goal.set': guard(setters, goalSet),
    'goal.shared': guard(anybody, goalShared),
    'goal.stopped': guard(anybody, goalStopped),
    'mission.form-asked': guard(setters, missionFormAsked),
    'mission.set': guard(setters, missionSet),
    'agreement.listed': guard(anybody, agreementListed),
    'agreement.form-asked': guard(anybody, agreementFormAsked),
    'agreement.made': guard(anybody, agreementMade),
    'agreement.done': guard(anybody, agreementDone),
    'agreement.drop-asked': guard(anybody, agreementDropAsked),
    'agreement.dropped': guard(anybody, agreementDropped),
  },
  draws: {
    'pair-proposal': drawPairProposal,
    'pair-agreed': drawPairAgreed,
    'pair-ending': drawPairEnding,
    'goal-sharing': drawGoalSharing,
    'goal-shared': drawGoalShared,
    introduction: drawIntroduction,
    'agreement-noted': drawAgreementNoted,
    'agreement-due': drawAgreementDue,
  },
  settled: {
    'pair-proposal': drawSettledPair,
    'pair-ending': drawSettledEnding,
    'goal-sharing': drawSettledGoal,
    'agreement-noted': drawSettledAgreement,
    'agreement-due': drawSettledAgreement,
  },
  briefs: {
    'pair-proposal': createBriefOf(drawPairProposal),
    'pair-agreed': createBriefOf(drawPairAgreed),
    'pair-ending': createBriefOf(drawPairEnding),
    'goal-sharing': createBriefOf(drawGoalSharing),
    'goal-shared': createBriefOf(drawGoalShared),
    introduction: createBriefOf(drawIntroduction),
    'agreement-noted': createBriefOf(drawAgreementNoted),
    'agreement-due': createBriefOf(drawAgreementDue),
  },
  due: [askEndings, remindOwners, introduceNewcomers],
  export: {
    pair_versions: exportPairs,
    agreements: exportAgreements,
    goals: exportTeamGoals,
    missions: exportMission,
    introductions: exportIntroduction,
  },
  erase: doNothing,
  retention: forgetPromises,
  home: showPromises,
  offer: offerPromises,
} satisfies Room<'promises'>;
