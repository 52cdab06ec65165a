import type { Picture } from '../../../cards/card.ts';
import type { Locale } from '../../../domain/organisation.ts';
import type { Mentions } from './mentions.ts';

/** Where a card is shown: in which tenant, whether privately as the answer to somebody's deed, with which pictures (data URIs). */
export type RenderOptions = {
  workspace: string;
  isReply?: boolean;
  pictures?: ReadonlyMap<Picture, string>;
  /** Their last bars had no room. */
  arePicturesCut?: boolean;
  /** Of whoever fills its fields. */
  locale?: Locale;
};

/** The same, and who may be mentioned there. */
export type TeamsContext = RenderOptions & { mentions: Mentions };
