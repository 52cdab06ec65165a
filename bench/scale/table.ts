import { computeLoad, type Load, type Work } from './model.ts';

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Of the sixty seconds of one core: of the bot’s process, and of the server. */
const work = ({ ownSeconds, serverSeconds }: Work): string =>
  `${number(ownSeconds, 1)} s, ${number(serverSeconds, 1)} s`;

const ROWS: [what: string, show: (load: Load) => string][] = [
  ['requests a second in the busiest hour', ({ requestsASecond }) => number(requestsASecond, 1)],
  ['messages a second in the busiest hour', ({ messagesASecond }) => number(messagesASecond, 1)],
  ['a tick in which nothing is due: bot, server', ({ tick }) => work(tick)],
  ['its statements', ({ tick }) => number(tick.statements)],
  ['a minute of the busiest hour, with its tick', ({ busyMinute }) => work(busyMinute)],
  ['the minute in which all weeks end', ({ weekEndMinute }) => work(weekEndMinute)],
  ['the minute in which all digests are posted', ({ digestMinute }) => work(digestMinute)],
  ['messages of that minute', ({ digests }) => number(digests)],
  ['database after a year, GB', ({ gigabytesAYear }) => number(gigabytesAYear, 1)],
  ['most memory of the bot, MB', ({ megabytesHeld }) => number(megabytesHeld)],
];

/** A table in Markdown: a column for each number of organisations. */
export function describeLoads(organisations: number[]): string[] {
  const loads = organisations.map(computeLoad);
  return [
    ['organisations', ...organisations.map((count) => number(count))],
    ['---', ...organisations.map(() => '---')],
    ...ROWS.map(([what, show]) => [what, ...loads.map(show)]),
  ].map((cells) => `| ${cells.join(' | ')} |`.replaceAll(' --- ', '---').replaceAll('---|---', '---|---'));
}
