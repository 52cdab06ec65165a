import * as tls from 'node:tls';
import type { Environment } from '../../config.ts';
import { listUnread } from '../../store/database/postgres/unread.ts';

/** What whoever runs the bot has set so that something is trusted or reached, and that is not read: a sentence each. */
export function listUnreadSettings(databaseUrl: string, env: Environment): string[] {
  return [...listUnread(databaseUrl, env), ...findUnreadAuthorities(env)];
}

/** Read by Node alone, before the first line of ours; an older Node does not say what it read. */
function findUnreadAuthorities({ NODE_EXTRA_CA_CERTS: file = '' }: Environment): string[] {
  const isRead = file.trim() === '' || !('getCACertificates' in tls) || tls.getCACertificates('extra').length > 0;
  return isRead
    ? []
    : [
        'NODE_EXTRA_CA_CERTS is set, and adds nobody: Node reads it when it starts, so set it in the environment (.env is too late), to a file with certificates',
      ];
}
