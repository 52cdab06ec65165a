import { sayCode, sayReason } from '../../cards/leads/lead-words.ts';
import { findCampaign, findReason, findTopic } from '../../domain/digests/compose/week-cells.ts';
import { getLastDay } from '../../domain/digests/digest-plan.ts';
import { type Cell, FIGURE_TABLES, type FigureTable } from '../../domain/digests/ledger/cell.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say, sayDate, sayList } from '../../words/say.ts';
import { defineExporter } from '../room.ts';

type OwnCell = Pick<Cell, 'until' | 'name'> & { table: FigureTable };

/** In which figures of which weeks somebody is counted by name: a sentence a week, the newest first. */
export const exportFigures = defineExporter<OwnCell[]>({
  as: 'figures',
  title: 'own.figures',
  read: (reads, { person, organisation }) => reads.cellsOf(organisation.id, person.id),
  write: (cells, { person: { locale } }) =>
    [...new Set(cells.map(({ until }) => until))].map((until) => {
      const own = cells.filter((cell) => cell.until === until);
      const parts = FIGURE_TABLES.flatMap((table) => sayPart(table, own, locale));
      return say(locale, 'own.figure', { date: sayDate(locale, getLastDay({ until })), parts: sayList(locale, parts) });
    }),
});

/** What of a table they are counted in, as a part of a sentence; how many of those that ended were won is told of the same leads. */
function sayPart(table: FigureTable, all: OwnCell[], locale: Locale): string[] {
  const own = all.filter((cell) => cell.table === table);
  if (own.length === 0 || table === 'handed-over' || table === 'wins') return [];
  const names = sayList(
    locale,
    own.map((cell) => sayName(cell, locale)),
  );
  return [say(locale, `own.figure.${table}`, { names })];
}

function sayName(cell: OwnCell, locale: Locale): string {
  const [reason, topic] = [findReason(cell), findTopic(cell)];
  if (cell.table === 'topics' && topic !== undefined) return say(locale, `topic.${topic}`).toLowerCase();
  if (cell.table === 'reasons') {
    return reason === undefined ? say(locale, 'own.figure.no-reason') : sayReason(reason, locale).toLowerCase();
  }
  const campaign = findCampaign(cell);
  if (campaign === undefined) return say(locale, 'digest.campaign.rest');
  return campaign === '' ? say(locale, 'digest.campaign.none') : sayCode(campaign);
}
