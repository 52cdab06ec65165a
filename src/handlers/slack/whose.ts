import { z } from 'zod';
import type { Doer } from '../../domain/people/person.ts';
import type { SlackPlace } from './oauth/tokens.ts';

const id = z.string().min(1).nullish();
/** Absent or null where the app is installed for a whole Enterprise Grid organisation. */
const team = z.object({ id, enterprise_id: id }).nullish();
const enterprise = z.object({ id }).nullish();
const user = z.object({ id: z.string(), team_id: id });

/** What of a tap, a form or a shortcut says whose it is. */
export const presserSchema = { team, enterprise, user };
/** The same of a command. */
export const commanderSchema = { team_id: id, enterprise_id: id, user_id: z.string() };
/** The same of an event; `authorizations` tell of the installation that hears it. */
export const hearingSchema = {
  team_id: id,
  enterprise_id: id,
  context_team_id: id,
  authorizations: z.array(z.object({ team_id: id, enterprise_id: id, user_id: z.string() })).nullish(),
};

type Presser = z.infer<z.ZodObject<typeof presserSchema>>;
type Commander = z.infer<z.ZodObject<typeof commanderSchema>>;
type Hearing = z.infer<z.ZodObject<typeof hearingSchema>>;

/**
 * Somebody is of their own workspace, wherever they press: in a channel shared with another company `team` may be that
 * of either. So nobody of another company passes for one of ours, and ours are known there.
 */
export function nameOfPresser({ team, enterprise, user }: Presser): Doer {
  const home = isWorkspace(user.team_id) ? user.team_id : team?.id;
  return createDoer(user.id, home, enterprise?.id ?? team?.enterprise_id);
}

export function nameOfCommander({ team_id: home, enterprise_id: grid, user_id: user }: Commander): Doer {
  return createDoer(user, home, grid);
}

/** The workspace in which it is heard, not the one that a shared channel began in. `home`: of who did it, if told. */
export function nameOfHeard(hearing: Hearing, user: string, home?: string | null): Doer {
  const [installed] = hearing.authorizations ?? [];
  const here = installed?.team_id ?? hearing.context_team_id ?? hearing.team_id;
  return createDoer(user, isWorkspace(home) ? home : here, installed?.enterprise_id ?? hearing.enterprise_id);
}

/** Where the installation is that a form came from, or else a tap: the app may stand in both workspaces of a shared channel. */
export function findPressedAt({ team, enterprise, user }: Presser, installedAt?: string | null): SlackPlace {
  const workspace = installedAt ?? team?.id ?? user.team_id;
  return createPlace(workspace, enterprise?.id ?? team?.enterprise_id);
}

export function findCommandedAt({ team_id: team, enterprise_id: grid }: Commander): SlackPlace {
  return createPlace(team, grid);
}

export function findHeardAt(hearing: Hearing): SlackPlace {
  const [installed] = hearing.authorizations ?? [];
  const workspace = installed?.team_id ?? hearing.context_team_id ?? hearing.team_id;
  return createPlace(workspace, installed?.enterprise_id ?? hearing.enterprise_id);
}

function createPlace(workspace: string | null | undefined, grid: string | null | undefined): SlackPlace {
  const known = workspace ?? grid ?? '';
  return { workspace: known, ...(grid && grid !== known && { enterprise: grid }) };
}

/** People of a Grid may be said to be at home in the whole of it (`E…`). */
function isWorkspace(team: string | null | undefined): boolean {
  return team != null && !team.startsWith('E');
}

function createDoer(user: string, home: string | null | undefined, grid: string | null | undefined): Doer {
  const workspace = home ?? grid ?? '';
  return { platform: 'slack', workspace, user, ...(grid && grid !== workspace && { enterprise: grid }) };
}
