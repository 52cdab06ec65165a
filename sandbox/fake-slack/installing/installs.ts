import type { SlackInstallTeam } from '../contract.ts';
import { WebApiRefusal } from '../refusal.ts';
import type { SlackWorkspace } from '../workspace.ts';

/** A token of the app in one workspace; `dead` is what Slack answers to it from then on. Moments by the fake's clock. */
export type InstalledToken = { teamId: string; token: string; endsAt?: number; dead?: string };

/** What somebody allowed: a code stands for it until the app has fetched its token. */
type Allowed = { teamId: string; user: string; redirectUri: string; scopes: string[]; at: number };

/** The app in many workspaces: codes, tokens and what renews them. */
export type SlackInstalls = {
  codes: Map<string, Allowed>;
  tokens: InstalledToken[];
  /** Refresh tokens that were not used yet, each with the team it is of. */
  refreshTokens: Map<string, string>;
  /** What each team allowed last. */
  scopes: Map<string, string[]>;
  serial: number;
};

const CODE_MS = 600_000;

export function createInstalls(): SlackInstalls {
  return { codes: new Map(), tokens: [], refreshTokens: new Map(), scopes: new Map(), serial: 0 };
}

/** The team of this id among those that may install the app. */
export function requireTeam({ options }: SlackWorkspace, teamId: string): SlackInstallTeam {
  const team = options.oauth?.teams?.find(({ id }) => id === teamId);
  if (team === undefined) throw new Error(`Slack knows no team ${teamId} that could install the app`);
  return team;
}

/** Somebody allows the app: the code that it is told. */
export function createCode(workspace: SlackWorkspace, allowed: Omit<Allowed, 'at'>): string {
  const { installs } = workspace;
  installs.serial += 1;
  const code = `code-${allowed.teamId}-${installs.serial}`;
  installs.codes.set(code, { ...allowed, at: workspace.now() });
  return code;
}

/** What a code stands for, once. */
export function takeCode(workspace: SlackWorkspace, code: string, redirectUri: string | undefined): Allowed {
  const allowed = workspace.installs.codes.get(code);
  if (allowed === undefined || workspace.now() - allowed.at > CODE_MS) throw new WebApiRefusal('invalid_code');
  if (workspace.usedCodes.has(code)) throw new WebApiRefusal('code_already_used');
  if (redirectUri !== allowed.redirectUri) throw new WebApiRefusal('bad_redirect_uri');
  workspace.usedCodes.add(code);
  workspace.installs.scopes.set(allowed.teamId, allowed.scopes);
  return allowed;
}

/** The token the team has, or a new one where it has none that lives; with rotation always a new one that ends. */
export function giveToken(workspace: SlackWorkspace, teamId: string): Record<string, unknown> {
  const { installs, options } = workspace;
  const expiresIn = options.oauth?.expiresIn;
  const living = installs.tokens.find((each) => each.teamId === teamId && each.dead === undefined);
  if (expiresIn === undefined && living !== undefined) return { access_token: living.token };
  installs.serial += 1;
  const token = `xoxb-${teamId}-${installs.serial}`;
  if (expiresIn === undefined) {
    installs.tokens.push({ teamId, token });
    return { access_token: token };
  }
  installs.tokens.push({ teamId, token, endsAt: workspace.now() + expiresIn * 1000 });
  const refreshToken = `xoxe-1-${teamId}-${installs.serial}`;
  installs.refreshTokens.set(refreshToken, teamId);
  return { access_token: token, refresh_token: refreshToken, expires_in: expiresIn };
}

/** A refresh token is good once. */
export function takeRefreshToken({ installs }: SlackWorkspace, refreshToken: string): string {
  const teamId = installs.refreshTokens.get(refreshToken);
  if (teamId === undefined) throw new WebApiRefusal('invalid_refresh_token');
  installs.refreshTokens.delete(refreshToken);
  return teamId;
}

/** All tokens of a team are refused from now on, with Slack's word for why. */
export function dropTokens({ installs }: SlackWorkspace, teamId: string, dead: string): string[] {
  for (const [refreshToken, of] of installs.refreshTokens)
    if (of === teamId) installs.refreshTokens.delete(refreshToken);
  const living = installs.tokens.filter((each) => each.teamId === teamId && each.dead === undefined);
  for (const each of living) each.dead = dead;
  return living.map(({ token }) => token);
}

/** Whose token it is; undefined when it is none of these. Throws Slack's refusal of one that ended. */
export function findInstalledTeam({ installs, now }: SlackWorkspace, token: string): string | undefined {
  const found = installs.tokens.find((each) => each.token === token);
  if (found?.dead !== undefined) throw new WebApiRefusal(found.dead);
  if (found?.endsAt !== undefined && found.endsAt <= now()) throw new WebApiRefusal('token_expired');
  return found?.teamId;
}
