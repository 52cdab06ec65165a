import type { WordKey } from '../../../words/catalogues.ts';

/** Why the bot asks for a scope; `without`: what is not there for whoever leaves it out, and it may be left out. */
type Scope = { reason: WordKey; without?: WordKey };

/** Each scope the bot asks for; none without a reason. */
export const SCOPES = {
  'chat:write': { reason: 'scope.cards' },
  commands: { reason: 'scope.commands' },
  'im:write': { reason: 'scope.direct' },
  'users:read': { reason: 'scope.people' },
  'users:read.email': { reason: 'scope.email' },
  'reactions:read': { reason: 'scope.emoji', without: 'scope.no-emoji' },
  'channels:read': { reason: 'scope.channels' },
  'groups:read': { reason: 'scope.private-channels' },
  'files:write': { reason: 'scope.pictures', without: 'scope.no-pictures' },
  'usergroups:read': { reason: 'scope.groups', without: 'scope.no-groups' },
} as const satisfies Record<string, Scope>;

export type ScopeName = keyof typeof SCOPES;

/** A scope the app was not given, and what follows. */
export type MissingScope = Scope & { scope: string };

/** Those of all scopes that an admin may leave out. */
export function listOptionalScopes(): string[] {
  return listScopes().flatMap(({ scope, without }) => (without === undefined ? [] : [scope]));
}

export function listMissingScopes(granted: string[]): MissingScope[] {
  return listScopes().filter(({ scope }) => !granted.includes(scope));
}

function listScopes(): MissingScope[] {
  return Object.entries<Scope>(SCOPES).map(([scope, about]) => ({ scope, ...about }));
}
