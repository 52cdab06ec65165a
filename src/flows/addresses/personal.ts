import type { Address } from '../../domain/addresses/address.ts';
import { say, sayPlatform } from '../../words/say.ts';
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
