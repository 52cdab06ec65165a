import type { Address } from '../../../domain/addresses/address.ts';
import type { OnLookedUp } from '../../lookup.ts';
import { TEAMS_CALL_MS, type TeamsAccount } from '../account.ts';
import { TeamsRefusal, TeamsSilence } from '../outbound/calls.ts';
import { createTeamsCalls } from '../outbound/client.ts';
import { assertTeamsAccount, CONNECTOR_AUDIENCE, createTokenSource } from '../outbound/token.ts';
import { listTeams, type TenantTeam } from './lookup.ts';

/** What Microsoft says of the account: it is good, it is not, or nothing because Microsoft cannot be reached. */
export type TeamsAccountCheck =
  | { kind: 'good' }
  | { kind: 'refused'; reason: string }
  | { kind: 'unreachable'; reason: string };

/** Asks for a token, as every call needs one. */
export async function checkTeamsAccount(account: TeamsAccount): Promise<TeamsAccountCheck> {
  assertTeamsAccount(account);
  try {
    await createTokenSource(account, CONNECTOR_AUDIENCE, TEAMS_CALL_MS.interactive)();
    return { kind: 'good' };
  } catch (reason) {
    return classifyFailure(reason);
  }
}

/** The same, and what is in the teams that the bot knows of. */
export async function surveyTeams(
  account: TeamsAccount,
  known: Address[],
  onListed?: OnLookedUp,
): Promise<{ kind: 'good'; teams: TenantTeam[] } | Exclude<TeamsAccountCheck, { kind: 'good' }>> {
  const checked = await checkTeamsAccount(account);
  if (checked.kind !== 'good') return checked;
  try {
    return { kind: 'good', teams: await listTeams(createTeamsCalls(account, TEAMS_CALL_MS.outbox), known, onListed) };
  } catch (reason) {
    return classifyFailure(reason);
  }
}

function classifyFailure(reason: unknown): Exclude<TeamsAccountCheck, { kind: 'good' }> {
  if (reason instanceof TeamsSilence) return { kind: 'unreachable', reason: reason.code };
  if (!(reason instanceof TeamsRefusal)) throw reason;
  const { status, code } = reason;
  return status === 401 ? { kind: 'refused', reason: code } : { kind: 'unreachable', reason: code };
}
