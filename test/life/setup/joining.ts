import { writePlainText } from '../../../src/cards/plain.ts';
import { MINUTE_MS } from '../../../src/domain/time.ts';
import type { Living } from '../living.ts';

/** Another workspace joins by a code, after one that was mistyped; the administrator puts it all back. */
export async function liveJoining({ cast, do: let_, happen, commit, now, turn }: Living): Promise<void> {
  const { organisation, people } = cast;
  const workspace = `T-joins-${organisation.id}`;
  const by = { platform: 'slack', workspace, user: 'slack-of-joiner' } as const;
  const grant = {
    workspace,
    id: 'joining',
    name: 'Slack',
    scopes: ['chat:write'],
    installer: by.user,
    secret: '{}',
    at: now(),
  };
  await commit({ kind: 'grant.kept', grant });
  await happen({
    kind: 'workspace.installed',
    workspace: { platform: 'slack', id: workspace },
    name: 'Slack',
    installer: by.user,
  });
  const offered = await let_('pq-head', { kind: 'join.invite-asked' });
  const code =
    (offered.kind === 'notice' ? /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(writePlainText(offered.card))?.[0] : undefined) ?? '';
  await happen({ kind: 'join.form-asked', by, standing: 'other', locale: 'nl' });
  await happen({ kind: 'join.given', by, standing: 'other', locale: 'nl', code: '00000-00000' });
  await happen({ kind: 'join.typed', by, code, newcomer: { standing: 'other' } });
  await turn(MINUTE_MS);
  await happen({ kind: 'organisation.described', organisation, people });
}
