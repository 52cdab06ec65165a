import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { type Chart, clip, type Picture } from '../../../cards/card.ts';
import type { Delivery } from '../../../domain/deliveries/delivery.ts';
import type { ChatTarget } from '../../../domain/deliveries/target.ts';
import type { PictureParts } from '../../platform.ts';
import { SLACK_CALL_MS } from '../account.ts';

/** What draws and takes pictures; `uploadOrigins` are the addresses a picture may be sent to. */
export type SlackPictures = PictureParts & { uploadOrigins: string[]; pause(ms: number): Promise<void> };

/** The pictures this process has uploaded, or tried to. */
export type Uploads = {
  /** The file that shows a picture, uploaded at most once; undefined when it cannot be had. Never rejects. */
  fileOf(picture: Picture, client: WebClient, delivery: Delivery<ChatTarget>): Promise<string | undefined>;
  /** Slack will not show its file: this delivery goes without, the next one that shows it uploads it afresh. */
  giveUp(picture: Picture, delivery: Delivery<ChatTarget>): void;
};

const SLACK_UPLOADS = 'https://files.slack.com';
const FILE = 'digest.png';
const LIMITS = { alt: 1000, title: 200 } as const;
const REMEMBERED_MAX = 100;

/** Slack's own address for uploads, and (in tests) that of the API. */
export function listUploadOrigins(apiUrl: string | undefined): string[] {
  return apiUrl === undefined ? [SLACK_UPLOADS] : [SLACK_UPLOADS, new URL(apiUrl).origin];
}

/** However often a delivery is tried, each of its pictures is uploaded once, and one that failed stays out of it. */
export function createUploads(pictures: SlackPictures): Uploads {
  const known = new Map<string, Promise<string | undefined>>();

  const remember = (key: string, file: Promise<string | undefined>): void => {
    known.set(key, file);
    for (const oldest of known.keys()) if (known.size > REMEMBERED_MAX) known.delete(oldest);
  };

  const giveUp: Uploads['giveUp'] = (picture, delivery) => {
    known.delete(buildContentKey(picture, delivery));
    remember(buildAttemptKey(picture, delivery), Promise.resolve(undefined));
  };

  return {
    giveUp,
    fileOf: (picture, client, delivery) => {
      const content = buildContentKey(picture, delivery);
      const found = known.get(buildAttemptKey(picture, delivery)) ?? known.get(content);
      if (found !== undefined) return found;
      const file = upload(picture, client, pictures).catch((reason: unknown) => {
        giveUp(picture, delivery);
        pictures.onMissed(readCode(reason));
        return undefined;
      });
      remember(content, file);
      return file;
    },
  };
}

/** The very same picture is the same file, in whichever messages of a workspace it stands. */
function buildContentKey({ alt, chart }: Picture, { target }: Delivery<ChatTarget>): string {
  return JSON.stringify([target.workspace, alt, chart]);
}

function buildAttemptKey(picture: Picture, delivery: Delivery<ChatTarget>): string {
  return `${delivery.key} ${buildContentKey(picture, delivery)}`;
}

/** Why a picture is left out, as a code. */
class LeftOut extends Error {}

/** Three steps: ask for an address, put the bytes there, say that it is done. */
async function upload({ alt, chart }: Picture, client: WebClient, pictures: SlackPictures): Promise<string> {
  const bytes = await drawChart(chart, pictures);
  const request = { filename: FILE, length: bytes.length, ...buildUnlistedFields(alt) };
  const { upload_url: address, file_id: id } = await client.files.getUploadURLExternal(request);
  if (id === undefined || address === undefined || !isAllowed(address, pictures)) throw new LeftOut('upload_address');
  await sendBytes(address, bytes);
  await client.files.completeUploadExternal({ files: [{ id, title: clip(chart.title, LIMITS.title) }] });
  return id;
}

async function drawChart(chart: Chart, { draw }: SlackPictures): Promise<Uint8Array> {
  try {
    return await draw(chart);
  } catch {
    throw new LeftOut('not_drawn');
  }
}

/** Slack's documentation calls it so; its types do not know the name. */
function buildUnlistedFields(alt: string): object {
  return { alt_txt: clip(alt, LIMITS.alt) };
}

function isAllowed(address: string, { uploadOrigins }: SlackPictures): boolean {
  return URL.canParse(address) && uploadOrigins.includes(new URL(address).origin);
}

/** The address alone opens the door: no token goes with it. */
async function sendBytes(address: string, bytes: Uint8Array): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
    signal: AbortSignal.timeout(SLACK_CALL_MS.outbox),
    redirect: 'error',
  }).catch(() => {
    throw new LeftOut('upload_failed');
  });
  // Its status says it all: whatever else it says is not read.
  await response.body?.cancel();
  if (!response.ok) throw new LeftOut(`upload_${response.status}`);
}

function readCode(reason: unknown): string {
  if (reason instanceof LeftOut) return reason.message;
  if (reason instanceof WebAPIPlatformError) return reason.data.error;
  return reason instanceof Error && 'code' in reason ? String(reason.code) : 'unknown';
}
