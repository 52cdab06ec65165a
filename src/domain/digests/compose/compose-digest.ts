import { isSameTerms } from '../agreed.ts';
import type { Digest, DigestFacts } from '../digest.ts';
import { getLastDay } from '../digest-plan.ts';
import { FIGURE_TABLES, type FigureTable, type Ledger, listKeys, type Release } from '../ledger/cell.ts';
import { sumAround } from './accepted-around.ts';
import { discloseQuality, discloseQuotes, discloseTopics } from './disclose-tables.ts';
import { discloseCount, disclosePair, disclosePromise, discloseStep, findChanges } from './disclosure.ts';
import { buildWeekCells } from './week-cells.ts';

const ACTIONS_SHOWN_MAX = 6;

/** A week as everybody may read it, and what it adds to each ledger: its cells, and what of them is published. */
export type ComposedWeek = { digest: Digest; ledgers: Ledger[] };

/**
 * What of these facts is published. Its cells are new, so nothing that was published before is about them; whatever
 * comes later is checked against all of it.
 */
export function composeWeek(facts: DigestFacts): ComposedWeek {
  const { period, counts, before, agreed } = facts;
  const cells = buildWeekCells(period.until, counts, facts.topics);
  const { quality, campaigns, reasons, released } = discloseQuality(cells);
  const promise = disclosePromise(counts, cells, quality);
  const pair = disclosePair(facts, promise);
  const topics = discloseTopics(cells);
  const wins = discloseStep(counts.wins);
  const digest: Digest = {
    first: period.first,
    last: getLastDay(period),
    isLate: false,
    isQuiet: isQuietWeek(facts),
    changed: [],
    handedOver: discloseCount(counts.handedOver),
    waiting: discloseCount(counts.waiting),
    // Whoever can see marketing’s channel sees each of them: no one’s figure, and nothing anybody judged.
    ...(facts.held !== undefined && facts.held > 0 && { held: facts.held }),
    ...(facts.queue && { queue: facts.queue }),
    ...(quality && { quality }),
    campaigns,
    reasons,
    quotes: quality === undefined ? [] : discloseQuotes(facts),
    ...(promise && { promise }),
    ...(pair && { pair }),
    opportunities: discloseStep(counts.opportunities),
    wins,
    actions: facts.actions.slice(0, ACTIONS_SHOWN_MAX).map(({ isNew: _, ...action }) => action),
    topics: topics.rows,
    ...(facts.celebrated && { celebrated: facts.celebrated }),
    agreed,
    ...(facts.defined && { defined: facts.defined }),
    ...sumAround(facts.around, quality),
    ...(before && !isSameTerms(before.agreed, agreed) && { agreedBefore: before.agreed }),
  };
  const releasesOf = (table: FigureTable, isPublished: boolean): Partial<Record<FigureTable, Release[]>> =>
    isPublished ? { [table]: [listKeys(cells[table])] } : {};
  const releases = {
    ...released,
    ...topics.released,
    ...releasesOf('promise', promise !== undefined),
    ...releasesOf('handed-over', typeof digest.handedOver === 'number'),
    ...releasesOf('wins', wins.leads !== 'few' && wins.leads > 0),
    ...releasesOf('win-days', wins.medianMs !== undefined),
  };
  return {
    digest: before === undefined ? digest : { ...digest, changed: findChanges(before, digest) },
    ledgers: FIGURE_TABLES.map((table) => ({
      table,
      cells: cells[table],
      releases: (releases[table] ?? []).filter(({ length }) => length > 0),
    })),
  };
}

function isQuietWeek({ counts, actions, topics, celebrated, defined }: DigestFacts): boolean {
  const { handedOver, judged, promise, opportunities, wins } = counts;
  const leads = handedOver + judged.leads + promise.due + opportunities.leads + wins.leads;
  return (
    leads === 0 &&
    topics.length === 0 &&
    defined === undefined &&
    celebrated === undefined &&
    !actions.some(({ isNew }) => isNew)
  );
}
