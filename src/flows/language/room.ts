import { guard } from '../flow.ts';
import { memberOf } from '../guards/room-on.ts';
import { doNothing, type Room } from '../room.ts';
import { createBriefOf } from '../shared/brief-of-draw.ts';
import { watchDisputes } from './disputes.ts';
import { drawDisputed, drawProposal, drawReview, drawTerm, drawTermAgreed } from './draws.ts';
import { showLexicon } from './home.ts';
import { lexiconAsked } from './lexicon-asked.ts';
import { lexiconListed } from './lexicon-listed.ts';
import { offerLanguage } from './offer.ts';
import { exportTerms } from './personal.ts';
import { askReviews, forgetMisses } from './rules.ts';
import { drawSettledDispute, drawSettledProposal, drawSettledReview } from './settled.ts';
import { termKept } from './terms/term-kept.ts';
import { termOpened } from './terms/term-opened.ts';
import { termProposeAsked } from './terms/term-propose-asked.ts';
import { termProposed } from './terms/term-proposed.ts';
import { termShown } from './terms/term-shown.ts';
import { termSigned } from './terms/term-signed.ts';
import { termVersionsAsked } from './terms/term-versions-asked.ts';
import { termWithdrawn } from './terms/term-withdrawn.ts';

const anybody = memberOf('language');

/** What words mean to both teams, as a manager of each signed it. Who may sign or withdraw depends on the version: see `checkSigning`. */
export const language = {
  flows: {
    'lexicon.asked': guard(anybody, lexiconAsked),
    'lexicon.listed': guard(anybody, lexiconListed),
    'term.opened': guard(anybody, termOpened),
    'term.versions-asked': guard(anybody, termVersionsAsked),
    'term.propose-asked': guard(anybody, termProposeAsked),
    'term.proposed': guard(anybody, termProposed),
    'term.signed': guard(anybody, termSigned),
    'term.withdrawn': guard(anybody, termWithdrawn),
    'term.shown': guard(anybody, termShown),
    'term.kept': guard(anybody, termKept),
  },
  draws: {
    term: drawTerm,
    'term-proposal': drawProposal,
    'term-agreed': drawTermAgreed,
    'term-review': drawReview,
    'points-disputed': drawDisputed,
  },
  settled: {
    'term-proposal': drawSettledProposal,
    'term-review': drawSettledReview,
    'points-disputed': drawSettledDispute,
  },
  briefs: {
    'term-proposal': createBriefOf(drawProposal),
    'term-agreed': createBriefOf(drawTermAgreed),
    'term-review': createBriefOf(drawReview),
    'points-disputed': createBriefOf(drawDisputed),
  },
  due: [askReviews, watchDisputes],
  export: { term_versions: exportTerms },
  erase: doNothing,
  retention: forgetMisses,
  home: showLexicon,
  offer: offerLanguage,
} satisfies Room<'language'>;
