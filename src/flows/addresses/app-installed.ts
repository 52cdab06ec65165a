import { nameNobody } from '../../cards/about.ts';
import type { Address } from '../../domain/addresses/address.ts';
import type { Locale, Organisation } from '../../domain/organisation.ts';
import { change } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';
import { findOrganisationsAt } from './lib/organisations-at.ts';

/** `locale`: of the person who has it now, as the bot writes to them. */
type Facts = { organisations: Organisation[]; locale?: Locale };

/** The app is there (again): how it is reached is kept, and what could not be sent there is tried again. */
export const appInstalled: UnguardedFlow<'app.installed', Facts> = {
  read: async (reads, _nobody, { address }) => {
    const organisations = await findOrganisationsAt(reads, address);
    if (address.kind !== 'person') return { organisations };
    const { platform, workspace, id: user } = address;
    const locale = (await reads.person({ platform, workspace, user }))?.locale ?? organisations[0]?.locale;
    return { organisations, ...(locale && { locale }) };
  },
  decide: ({ more: { organisations, locale } }, { address }, now) => {
    const { platform, workspace, serviceUrl } = address;
    // Its channels are reached by the workspace's address, also when nobody came by yet.
    const whole: Address = { platform, workspace, kind: 'workspace', id: workspace, serviceUrl };
    const { changes, reply } = change(
      { kind: 'address.kept', address, at: now },
      { kind: 'address.kept', address: whole, at: now },
      ...organisations.map(({ id }) => ({
        kind: 'target.opened' as const,
        organisation: id,
        // Of somebody who adds it nothing follows for channels: their manager is not told of those again.
        in: { platform, id: workspace, ...(address.kind === 'person' && { target: address.id }) },
        at: now,
      })),
    );
    if (organisations.length === 0) return { changes, reply: { kind: 'unset' } };
    return { changes, reply: locale === undefined ? reply : { kind: 'nothing', about: nameNobody(locale) } };
  },
};
