import type { Address } from '../../domain/addresses/address.ts';
import type { Grant } from '../../domain/addresses/grant.ts';
import { say, sayFullMoment, sayPlatform } from '../../words/say.ts';
import { defineExporter } from '../room.ts';

/** How somebody is reached where the platform gives its address with every request. */
export const exportAddresses = defineExporter<Address[]>({
  // Under this name `smarketing export` has always given them.
  as: 'references',
  title: 'own.addresses',
  read: async (reads, { person }) => {
    const found = await Promise.all(
      person.identities.map(({ user, ...where }) => reads.address({ kind: 'person', ...where, id: user })),
    );
    return found.filter((each) => each !== undefined).filter(isOwn);
  },
  write: (addresses, { person: { locale } }) =>
    addresses.map(({ platform }) => say(locale, 'own.address', { platform: sayPlatform(platform) })),
});

/** Without them only the workspace's address is known, which is nobody's. */
function isOwn({ conversation, member }: Address): boolean {
  return conversation !== undefined || member !== undefined;
}

/** Where they installed the app; its tokens are the workspace's, not theirs. */
export const exportGrants = defineExporter<Grant[]>({
  as: 'installed',
  title: 'own.installed',
  read: (reads, { person }) => reads.grantsOf(person.organisation, person.id),
  write: (grants, { person: { locale }, organisation: { zone } }) =>
    grants.map(({ name, at }) =>
      say(locale, 'own.installed-in', { workspace: name, date: sayFullMoment(locale, zone, at) }),
    ),
});
