import type { FuzzStage } from './stage.ts';

/** How often each door answered how. */
export type Tally = Map<string, Map<string, number>>;

const ERROR_LEVEL = 50;
/** Slack itself would send nothing of a workspace that has not installed the app. */
const NOT_INSTALLED = 'NoSlackToken';
const TOLD_MAX = 600;

/** What is wrong once all is sent: it does not answer, it stumbled, or it logged what it must not. */
export async function judgeEnd({ world, logged, secrets }: FuzzStage): Promise<string[]> {
  await world.bot.replied();
  const { status } = await fetch(`${world.address}/healthz`);
  const lines = await world.store.inbox.lines('noordlicht', 1000);
  const stumbled = lines.filter(({ reason }) => reason?.includes('went wrong here'));
  const errors = logged.map(readLine).filter(({ level, err }) => level >= ERROR_LEVEL && err?.name !== NOT_INSTALLED);
  const leaks = secrets.flatMap((secret) => {
    const found = logged.find((line) => line.includes(secret));
    return found === undefined ? [] : [`the log holds “${secret}”: ${found.slice(0, TOLD_MAX)}`];
  });
  return [
    ...(status === 200 ? [] : [`it says ${status} of its health`]),
    ...stumbled.slice(0, 2).map(({ reason }) => `the inbox stumbled: ${reason}`),
    ...errors.slice(0, 2).map((line) => `an error was logged: ${JSON.stringify(line).slice(0, TOLD_MAX)}`),
    ...leaks,
  ];
}

function readLine(line: string): { level: number; err?: { name?: string } } {
  return JSON.parse(line);
}

/** A line a door: how many came, and how they were answered. */
export function writeTally(tally: Tally): string[] {
  return [...tally]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([door, counts]) => {
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const said = [...counts].toSorted(([one], [other]) => one.localeCompare(other));
      return `  ${door.padEnd(20)}${String(all).padStart(7)}  ${said.map(([status, count]) => `${status}×${count}`).join(' ')}`;
    });
}
