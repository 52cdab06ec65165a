import { guard } from '../flow.ts';
import { managerOf, memberOf } from '../guards/room-on.ts';
import { doNothing, type Room } from '../room.ts';
import { createBriefOf } from '../shared/brief-of-draw.ts';
import { showPromises } from './home.ts';
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
import { askEndings, forgetPairs } from './pair/rules.ts';

const anybody = memberOf('promises');
const managers = (does: Parameters<typeof refuseToMember>[0]) => managerOf('promises', refuseToMember(does));

/** What the teams promise each other. Anybody reads it; managers propose, sign and keep it. */
export const promises = {
  flows: {
    'pair.asked': guard(anybody, pairAsked),
    'pair.opened': guard(anybody, pairOpened),
    'pair.propose-asked': guard(managers('proposes'), pairProposeAsked),
    'pair.proposed': guard(managers('proposes'), pairProposed),
    'pair.signed': guard(managers('signs'), pairSigned),
    'pair.withdrawn': guard(managers('withdraws'), pairWithdrawn),
    'pair.kept': guard(managers('keeps'), pairKept),
  },
  draws: { 'pair-proposal': drawPairProposal, 'pair-agreed': drawPairAgreed, 'pair-ending': drawPairEnding },
  briefs: {
    'pair-proposal': createBriefOf(drawPairProposal),
    'pair-agreed': createBriefOf(drawPairAgreed),
    'pair-ending': createBriefOf(drawPairEnding),
  },
  due: [askEndings],
  export: { pair_versions: exportPairs },
  erase: doNothing,
  retention: forgetPairs,
  home: showPromises,
  offer: offerPromises,
} satisfies Room<'promises'>;
