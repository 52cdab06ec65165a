import { WebAPIPlatformError } from '@slack/web-api';
import { HOUR_MS, type Instant, MINUTE_MS } from '../../../domain/time.ts';
import { SLACK_CALL_MS } from '../account.ts';
import { OF_THE_TOKEN } from '../outbound/answers.ts';
import { createSlackClient } from '../outbound/client.ts';
import type { SlackGrants } from './grants.ts';

/** The workspaces that a whole Grid's token reaches; rejects where Slack does not say. */
export type ListSlackTeams = (token: string) => Promise<string[]>;

const PAGE = 1000;

/** Asked of Slack, which wants no scope for it. */
export function createListTeams(apiUrl: string | undefined): ListSlackTeams {
  return async (token) => {
    const client = createSlackClient({ token, ...(apiUrl && { apiUrl }) }, SLACK_CALL_MS.interactive);
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.auth.teams.list({ limit: PAGE, ...(cursor && { cursor }) });
      found.push(...(page.teams ?? []).flatMap(({ id }) => id ?? []));
      cursor = page.response_metadata?.next_cursor;
    } while (cursor);
    return found;
  };
}

/** Of a Grid as a whole ids begin so; those of workspaces do not. */
export function isGrid(workspace: string): boolean {
  return workspace.startsWith('E');
}

/** What Slack said holds so long: that a workspace is of a Grid, and that it is of none that we know. */
const HOLDS_MS = { found: HOUR_MS, none: MINUTE_MS };
const KNOWN_MAX = 1000;

type GridParts = {
  grants: Pick<SlackGrants, 'list'>;
  listTeams: ListSlackTeams;
  findToken(grid: string): Promise<string>;
  now(): Instant;
};

/** The Grid, granted as a whole, that a workspace without a grant of its own is of; undefined where there is none. */
export function createGridFinder({ grants, listTeams, findToken, now }: GridParts) {
  const known = new Map<string, { grid: string | undefined; until: Instant }>();
  return async (workspace: string): Promise<string | undefined> => {
    const grids = (await grants.list()).map((grant) => grant.workspace).filter(isGrid);
    const before = known.get(workspace);
    const isStanding = before?.grid === undefined || grids.includes(before.grid);
    if (before !== undefined && isStanding && now() < before.until) return before.grid;
    const grid = isGrid(workspace) ? undefined : await findFirst(grids, (each) => reaches(each, workspace));
    if (known.size >= KNOWN_MAX) known.clear();
    known.set(workspace, { grid, until: now() + (grid === undefined ? HOLDS_MS.none : HOLDS_MS.found) });
    return grid;
  };

  async function reaches(grid: string, workspace: string): Promise<boolean> {
    try {
      return (await listTeams(await findToken(grid))).includes(workspace);
    } catch (reason) {
      // A Grid whose token is good no longer reaches nothing.
      if (reason instanceof WebAPIPlatformError && OF_THE_TOKEN.has(reason.data.error)) return false;
      throw reason;
    }
  }
}

async function findFirst(of: string[], isIt: (each: string) => Promise<boolean>): Promise<string | undefined> {
  for (const each of of) if (await isIt(each)) return each;
  return undefined;
}
