import { checkBlocks } from '../../sandbox/fake-slack/blocks/check-blocks.ts';
import { checkView } from '../../sandbox/fake-slack/blocks/check-view.ts';
import type { Button, Card, Form, Picture } from '../../src/cards/card.ts';
import { LOCALES, type Locale, type Platform } from '../../src/domain/organisation.ts';
import * as slack from '../../src/handlers/slack/render/render.ts';
import * as teams from '../../src/handlers/teams/render/render.ts';
import { findCardProblems } from './adaptive.ts';

export const WORKSPACE = 'T0NOORDLICHT';
export const TENANT = '7a1c5c0e-0000-4000-8000-000000000001';

/** Every platform in every language. */
export const PLATFORMS_AND_LANGUAGES = (['slack', 'teams'] as const).flatMap((platform) =>
  LOCALES.map((locale) => ({ platform, locale })),
);

/** All that can be pressed on a card. */
export function listButtons({ parts }: Card): Button[] {
  return parts.flatMap((part) => {
    if (part.kind === 'buttons') return part.buttons;
    return part.kind === 'text' ? [part.menu ?? [], part.button ?? []].flat() : [];
  });
}

/** Where a snapshot is kept. */
export function getSnapshotPath({ platform, locale }: { platform: Platform; locale: Locale }, name: string): string {
  return `./snapshots/${platform}/${locale}/${name}`;
}

/** A card as a platform gets it, a picture of it in place; throws what the platform has against it. */
export function snapshotCard(platform: Platform, card: Card): string {
  const pictures = card.parts.filter((part): part is Picture => part.kind === 'picture');
  if (platform === 'slack') {
    const body = toJson(slack.renderSlackCard(card, WORKSPACE, new Map(pictures.map((part) => [part, 'F0PICTURE1']))));
    return snapshotChecked(body, checkBlocks(body['blocks'], 'message'));
  }
  const drawn = new Map(pictures.map((part) => [part, 'data:image/png;base64,iVBORw0KGgo=']));
  const body = teams.renderTeamsCard(card, { workspace: TENANT, pictures: drawn });
  return snapshotChecked(body, findCardProblems(body));
}

/** A form as a platform gets it; throws what the platform has against it. */
export function snapshotForm(platform: Platform, form: Form): string {
  if (platform === 'slack') {
    const view = toJson(slack.renderSlackForm(form, '{}', WORKSPACE));
    return snapshotChecked(view, checkView(view, 'modal'));
  }
  const body = teams.renderTeamsForm(form, { workspace: TENANT });
  return snapshotChecked(body, findCardProblems(body));
}

function toJson(value: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value));
}

function snapshotChecked(body: unknown, problems: string[]): string {
  if (problems.length > 0) throw new Error(problems.slice(0, 5).join('\n'));
  return `${JSON.stringify(body, null, 2)}\n`;
}
