import type { Living } from './living.ts';

/** Everybody comes to their page, and asks for the menu. */
export async function liveHome({ cast, do: let_, happen, deliver }: Living): Promise<void> {
  for (const person of ['pq-rep', 'pq-chief', 'pq-head', 'pq-marketer']) {
    await happen({ kind: 'home.opened', by: cast.identity(person) });
    await let_(person, { kind: 'menu.asked' });
    await let_(person, { kind: 'home.asked' });
  }
  await deliver();
}
