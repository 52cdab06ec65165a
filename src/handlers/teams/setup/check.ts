import type { Address } from '../../../domain/addresses/address.ts';
import { TEAMS_CALL_MS, type TeamsAccount } from '../account.ts';
import { TeamsRefusal, TeamsSilence } from '../outbound/calls.ts';
import { teamsCalls } from '../outbound/client.ts';
import { AUDIENCE, assertAccount, tokensOf } from '../outbound/token.ts';
import { type Team, teamsOf } from './lookup.ts';

/** What Microsoft says of the account: it is good, it is not, or nothing because Microsoft cannot be reached. */
export type Checked = { kind: 'good' } | { kind: 'refused'; reason: string } | { kind: 'unreachable'; reason: string };

/** Asks for a token, as every call needs one. */
export async function checkTeams(account: TeamsAccount): Promise<Checked> {
  assertAccount(account);
  try {
    await tokensOf(account, AUDIENCE, TEAMS_CALL_MS.interactive)();
    return { kind: 'good' };
  } catch (reason) {
    return failed(reason);
  }
}

/** The same, and what is in the teams that the bot knows of. */
export async function lookAtTeams(
  account: TeamsAccount,
  known: Address[],
): Promise<{ kind: 'good'; teams: Team[] } | Exclude<Checked, { kind: 'good' }>> {
  const checked = await checkTeams(account);
  if (checked.kind !== 'good') return checked;
  try {
    return { kind: 'good', teams: await teamsOf(teamsCalls(account, TEAMS_CALL_MS.outbox), known) };
  } catch (reason) {
    return failed(reason);
  }
}

function failed(reason: unknown): Exclude<Checked, { kind: 'good' }> {
  if (reason instanceof TeamsSilence) return { kind: 'unreachable', reason: reason.code };
  if (!(reason instanceof TeamsRefusal)) throw reason;
  const { status, code } = reason;
  return status === 401 ? { kind: 'refused', reason: code } : { kind: 'unreachable', reason: code };
}
