import { describe, test } from 'vitest';
import type { Channel, Organisation } from '../../../src/domain/organisation.ts';
import { addresses } from '../../../src/flows/addresses/room.ts';
import { createDeliveriesRoom } from '../../../src/flows/deliveries/room.ts';
import { makeOrganisation, NO_HOUSE } from '../people.ts';
import { given } from '../specification.ts';

const ON_TEAMS = { platform: 'teams', workspace: 'tenant' } as const;
const acme = makeOrganisation();
const [sales, marketing] = acme.channels;
const onTeams = makeOrganisation({
  workspaces: [{ platform: 'teams', id: 'tenant' }],
  channels: acme.channels.map((each): Channel => ({ ...each, ...ON_TEAMS, id: `19:${each.purpose}` })),
});
if (sales === undefined || marketing === undefined) throw new Error('no channels');

const joining = (...more: Organisation[]) => given(addresses, 'channel.joined', { more });
const inSlack = (id: string) => ({ place: { platform: 'slack' as const, workspace: 'T1', id }, isTeam: false });
const greets = (id: string, of: string, where: object = { platform: 'slack', workspace: 'T1' }) => ({
  kind: 'post.queued' as const,
  organisation: 'acme',
  subject: { kind: 'greeting', of } as never,
  target: { kind: 'channel', ...where, id } as never,
});

const opens = (id: string) => ({
  kind: 'target.opened' as const,
  organisation: 'acme',
  in: { platform: 'slack' as const, id: 'T1', target: id },
});

describe('the bot comes to a channel', () => {
  const PLACES: [what: string, id: string, of: string][] = [
    ['of sales', 'C-sales', 'sales'],
    ['of marketing', 'C-marketing', 'marketing'],
    ['of both', 'C-shared', 'shared'],
    ['that the set-up does not name', 'C-lunch', 'nothing'],
  ];
  test.each(PLACES)(
    '%s: it says what holds there, and nowhere else; what was refused there gets another chance',
    (_what, id, of) => {
      joining(acme)
        .when(inSlack(id))
        .follows([opens(id), greets(id, of)]);
    },
  );

  test('of marketing, where digests go elsewhere: it says that nothing comes there', () => {
    const elsewhere = { ...acme, channels: [{ ...sales, digest: true }, marketing] };
    joining(elsewhere)
      .when(inSlack('C-marketing'))
      .follows([opens('C-marketing'), greets('C-marketing', 'nothing')]);
  });

  test('of a workspace that is no organisation’s yet: it says nothing, as nothing is known of it', () => {
    joining().when(inSlack('C-sales')).follows([]);
  });

  test('as part of a team on Teams: in those that the set-up names, and where it was added if it names none', () => {
    const named = ['sales', 'marketing', 'shared'].map((of) => greets(`19:${of}`, of, ON_TEAMS));
    const general = { place: { ...ON_TEAMS, id: '19:general' }, isTeam: true };
    joining(onTeams).when(general).follows(named);
    const without = { ...onTeams, channels: acme.channels };
    joining(without)
      .when(general)
      .follows([greets('19:general', 'nothing', ON_TEAMS)]);
  });
});

describe('a greeting that cannot be brought', () => {
  const refused = (of: 'sales' | 'nothing', id: string) => ({
    failure: {
      delivery: {
        ...{ id: '1', kind: 'post' as const, organisation: 'acme', subject: { kind: 'greeting' as const, of } },
        target: { kind: 'channel' as const, platform: 'slack' as const, workspace: 'T1', id },
      } as never,
      ...{ state: 'refused' as const, reason: 'not_in_channel', isTargetClosed: true, isSomebodyNeeded: true },
    },
  });
  const telling = () =>
    given(createDeliveriesRoom(NO_HOUSE), 'delivery.refused', {
      more: { isUnderWay: true, isKnownClosed: false, elsewhere: [] },
    });

  test('where nothing of ours comes is missed by nobody', () => {
    telling()
      .when(refused('nothing', 'C-lunch'))
      .follows([{ kind: 'delivery.ended' }]);
  });

  test('where leads come marks the channel, as any message would', () => {
    telling()
      .when(refused('sales', 'C-sales'))
      .follows([{ kind: 'delivery.ended' }, { kind: 'target.closed' }]);
  });
});
