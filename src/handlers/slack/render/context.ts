import type { Picture } from '../../../cards/card.ts';

/** Uploaded files, by the picture they show. */
export type UploadedFiles = ReadonlyMap<Picture, string>;
export const NO_FILES: UploadedFiles = new Map();

/** Where a card is shown, and what was uploaded for it. */
export type SlackContext = { workspace: string; files: UploadedFiles };
