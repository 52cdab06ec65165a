import type { AgreedTerms, Digest, DigestFacts } from './digest.ts';
import { getLastDay } from './digest-plan.ts';
import {
  discloseCount,
  disclosePromise,
  discloseQuality,
  discloseQuotes,
  discloseStep,
  discloseTopics,
  findChanges,
} from './disclosure.ts';

const ACTIONS_SHOWN_MAX = 6;

/** What of these facts is published, and what is withheld. */
export function composeDigest(facts: DigestFacts): Digest {
  const { period, counts, before, agreed } = facts;
  const { withheld: heldQuality, ...quality } = discloseQuality(counts);
  const { withheld: heldPromise, ...promise } = disclosePromise(counts, facts.salesPeople, quality);
  const { withheld: heldQuotes, quotes } = discloseQuotes(facts.quotes, counts, quality);
  const { withheld: heldTopics, topics } = discloseTopics(facts.topics);
  const digest: Digest = {
    first: period.first,
    last: getLastDay(period),
    isLate: facts.isLate,
    isQuiet: isQuietWeek(facts),
    changed: [],
    handedOver: discloseCount(counts.handedOver),
    ...quality,
    quotes,
    ...promise,
    opportunities: discloseStep(counts.opportunities),
    wins: discloseStep(counts.wins),
    actions: facts.actions.slice(0, ACTIONS_SHOWN_MAX).map(({ isNew: _, ...action }) => action),
    topics,
    ...(facts.celebrated && { celebrated: facts.celebrated }),
    agreed,
    ...(before && !isSame(before.agreed, agreed) && { agreedBefore: before.agreed }),
    withheld: [...heldQuality, ...heldPromise, ...heldQuotes, ...heldTopics],
  };
  return before === undefined ? digest : { ...digest, changed: findChanges(before, digest) };
}

function isQuietWeek({ counts, actions, topics, celebrated }: DigestFacts): boolean {
  const { handedOver, judged, promise, opportunities, wins } = counts;
  const leads = handedOver + judged.leads + promise.due + opportunities.leads + wins.leads;
  return leads === 0 && topics.length === 0 && celebrated === undefined && !actions.some(({ isNew }) => isNew);
}

function isSame(one: AgreedTerms, other: AgreedTerms): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
