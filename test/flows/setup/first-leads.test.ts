import { describe, expect, test } from 'vitest';
import type { SetterFacts } from '../../../src/flows/guards/setup/administrator.ts';
import { createSetupRoom } from '../../../src/flows/setup/room.ts';
import { makeOrganisation, NO_HOUSE } from '../people.ts';
import { given, NOW, readReply } from '../specification.ts';

const setup = createSetupRoom(NO_HOUSE);
const organisation = makeOrganisation();
const setter: SetterFacts = { organisation, locale: 'en', as: ['administrator'] };

describe('a test lead', () => {
  test('comes to the sales channels, and is kept as no lead', () => {
    given(setup, 'test-lead.asked', setter)
      .when({})
      .follows(
        [
          { kind: 'test-lead.kept', organisation: 'acme', lead: { at: NOW, isRight: false } },
          { kind: 'post.queued', subject: { kind: 'test-lead', at: NOW } },
        ],
        /on its way to .*sales/,
      );
  });

  test('stands once, however often it is asked for', () => {
    given(setup, 'test-lead.asked', { ...setter, more: { at: 1, isRight: true } })
      .when({})
      .follows([], /is in .*sales.* already/);
  });

  test('has no place before there is a sales channel', () => {
    const nowhere = { ...setter, organisation: { ...organisation, channels: [] } };
    given(setup, 'test-lead.asked', nowhere)
      .when({})
      .follows([], /no sales channel yet/);
  });

  const there = { ...setter, more: { at: 1, isRight: false } };
  test('looks right, or is removed: its card shows it', () => {
    const redrawn = { kind: 'card.changed', subject: { kind: 'test-lead', at: 1 } } as const;
    given(setup, 'test-lead.approved', there)
      .when({ at: 1 })
      .follows([{ kind: 'test-lead.kept', lead: { at: 1, isRight: true } }, redrawn]);
    given(setup, 'test-lead.removed', there)
      .when({ at: 1 })
      .follows([{ kind: 'test-lead.dropped', at: 1 }, redrawn]);
  });

  test('that another has followed changes no more', () => {
    given(setup, 'test-lead.removed', there).when({ at: 2 }).follows([]);
  });
});

describe('the intake’s address and secret', () => {
  const base = 'https://bot.example';
  const more = ({ secrets = [1] }: { secrets?: number[] }) =>
    Buffer.from(`secret-${secrets.at(-1)}`).toString('base64url');
  const asked = (sources?: { id: 'chat'; kind: 'webhooks'; secrets?: number[] }[]) => ({
    ...setter,
    organisation: { ...organisation, ...(sources && { sources }) },
    more,
  });
  const secretOf = (version: number) => `whsec_${Buffer.from(`secret-${version}`).toString('base64')}`;

  test('are shown to whoever asks first, with a door of their own', () => {
    const { changes, reply } = given(setup, 'intake.asked', asked()).when({ base });
    const setting = { path: 'sources', value: [{ id: 'chat', kind: 'webhooks' }] };
    expect(changes).toMatchObject([{ kind: 'setting.changed', setting, was: undefined }]);
    expect(JSON.stringify(changes)).not.toContain(secretOf(1).slice(6));
    expect(readReply(reply)).toMatch('https://bot.example/intake/webhooks/acme/chat');
    expect(readReply(reply)).toContain(secretOf(1));
  });

  test('are shown once: asked for again, only a new secret can be had, and the old one is good no more', () => {
    const known = asked([{ id: 'chat', kind: 'webhooks' }]);
    given(setup, 'intake.asked', known)
      .when({ base })
      .follows([], /shown once/);
    const { changes, reply } = given(setup, 'intake.renewed', known).when({ base });
    expect(changes).toMatchObject([{ setting: { value: [{ id: 'chat', secrets: [2] }] } }]);
    expect(readReply(reply)).toContain(secretOf(2));
  });
});
