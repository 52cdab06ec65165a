import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Card, Picture } from '../../../cards/card.ts';
import type { Delivery, DeliveryResult } from '../../../domain/deliveries/delivery.ts';
import type { ChatTarget } from '../../../domain/deliveries/target.ts';
import { SECOND_MS } from '../../../domain/time.ts';
import { NO_FILES, type UploadedFiles } from '../render/context.ts';
import { createUploads, type SlackPictures } from './uploads.ts';

/** A message on its way, and how it is put in its place with these files in it. Its pictures are waited for until it is `late`. */
export type OutgoingMessage = {
  client: WebClient;
  delivery: Delivery<ChatTarget>;
  card: Card;
  late(): AbortSignal;
  put(files: UploadedFiles): Promise<DeliveryResult>;
};

type Pictured = Omit<OutgoingMessage, 'late'> & { late: AbortSignal };

/** Slack says a file is there before it can show it. */
const NOT_READY_MS = SECOND_MS;
const TRIES_MAX = 3;
const FILE_REFUSED = new Set(['invalid_blocks', 'file_not_found']);

/** Puts messages with their pictures. Whatever goes wrong with a picture, its message goes without. */
export function createPictureSender(pictures: SlackPictures): (message: OutgoingMessage) => Promise<DeliveryResult> {
  const { fileOf, giveUp } = createUploads(pictures);

  const uploadAll = async (wanted: Picture[], { client, delivery, late }: Pictured): Promise<UploadedFiles> => {
    const uploaded = wanted.map(async (picture) => ({ picture, file: await fileOf(picture, client, delivery) }));
    const found = await Promise.race([Promise.all(uploaded), whenAborted(late)]);
    if (found === undefined) pictures.onMissed('late');
    const files = new Map<Picture, string>();
    for (const { picture, file } of found ?? []) if (file !== undefined) files.set(picture, file);
    return files;
  };

  /** Undefined when Slack will not show the files. */
  const putWith = async (files: UploadedFiles, { put, late }: Pictured): Promise<DeliveryResult | undefined> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await put(files);
      } catch (reason) {
        if (!isFileRefused(reason)) throw reason;
      }
      if (tries === TRIES_MAX) return undefined;
      await pictures.pause(NOT_READY_MS);
      if (late.aborted) return undefined;
    }
  };

  return async (outgoing) => {
    const pictured = outgoing.card.parts.filter((part) => part.kind === 'picture');
    if (pictured.length === 0) return outgoing.put(NO_FILES);
    const message = { ...outgoing, late: outgoing.late() };
    const files = await uploadAll(pictured, message);
    if (files.size === 0) return message.put(NO_FILES);
    const result = await putWith(files, message);
    if (result !== undefined) return result;
    pictures.onMissed('not_shown');
    for (const picture of files.keys()) giveUp(picture, message.delivery);
    return message.put(NO_FILES);
  };
}

function whenAborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}

function isFileRefused(reason: unknown): boolean {
  return reason instanceof WebAPIPlatformError && FILE_REFUSED.has(reason.data.error);
}
