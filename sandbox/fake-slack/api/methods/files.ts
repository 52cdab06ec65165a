import { dropOldest } from '../../../shared/bounds.ts';
import { isFields } from '../../../shared/fields.ts';
import type { SlackFile } from '../../contract.ts';
import { nextId, trim } from '../../memory.ts';
import { channelToPostIn } from '../../people/access.ts';
import { addMessage, threadParent } from '../../people/messages.ts';
import { Refusal } from '../../refusal.ts';
import type { PendingUpload, Workspace } from '../../workspace.ts';
import { type Args, neededText, structureOf, textOf } from '../arguments.ts';
import type { Call, Method } from './method.ts';

const PENDING_MAX = 100;
const TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  csv: 'text/csv',
  ics: 'text/calendar',
  pdf: 'application/pdf',
  txt: 'text/plain',
};

/** files.*: upload in three steps (ask for a door, put the bytes there, complete). */
export const fileMethods: Record<string, Method> = {
  'files.getUploadURLExternal': { scope: 'files:write', run: getUploadUrl },
  'files.completeUploadExternal': { scope: 'files:write', run: complete },
};

function getUploadUrl({ workspace, args }: Call): Record<string, unknown> {
  const name = neededText(args, 'filename');
  const length = Number(neededText(args, 'length'));
  if (!Number.isInteger(length) || length <= 0) throw new Refusal('invalid_arguments');
  const alt = textOf(args, 'alt_txt') ?? textOf(args, 'alt_text');
  const id = nextId(workspace.memory, 'F');
  workspace.uploads.set(id, { id, name, length, ...(alt === undefined ? {} : { alt }) });
  dropOldest(workspace.uploads, PENDING_MAX);
  return { upload_url: `${workspace.url()}/upload/${id}`, file_id: id };
}

function complete({ workspace, args, caller }: Call): Record<string, unknown> {
  const wanted = structureOf(args, 'files', 'invalid_arguments');
  if (!Array.isArray(wanted) || wanted.length === 0) throw new Refusal('invalid_arguments');
  const uploads = wanted.map((one) => finishedUpload(workspace, one));
  const share = shareTarget(workspace, args);
  const files = uploads.map(({ upload, title }) => keepFile(workspace, upload, { title, channel: share?.channel }));
  if (share) {
    const text = textOf(args, 'initial_comment') ?? '';
    addMessage(workspace, { ...share, text, user: caller.userId, byBot: true, files: files.map(({ id }) => id) });
  }
  return { files: files.map((file) => wireFile(workspace, file)) };
}

function finishedUpload(workspace: Workspace, given: unknown): { upload: PendingUpload; title: string } {
  const id = isFields(given) ? String(given['id']) : '';
  const upload = workspace.uploads.get(id);
  if (!upload?.bytes) throw new Refusal('file_not_found');
  const title = isFields(given) && typeof given['title'] === 'string' ? given['title'] : upload.name;
  return { upload, title };
}

function shareTarget(workspace: Workspace, args: Args): { channel: string; threadTs?: string } | undefined {
  const wanted = textOf(args, 'channel_id') ?? textOf(args, 'channels')?.split(',')[0];
  if (wanted === undefined) return undefined;
  const channel = channelToPostIn(workspace, wanted).id;
  const threadTs = threadParent(workspace, channel, textOf(args, 'thread_ts'));
  return { channel, ...(threadTs === undefined ? {} : { threadTs }) };
}

function keepFile(
  workspace: Workspace,
  upload: PendingUpload,
  to: { title: string; channel: string | undefined },
): SlackFile {
  const { id, name, alt, bytes } = upload;
  const mimetype = TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  const file: SlackFile = {
    id,
    name,
    title: to.title,
    mimetype,
    size: bytes?.length ?? 0,
    ...(to.channel === undefined ? {} : { channel: to.channel }),
    ...(alt === undefined ? {} : { alt }),
  };
  workspace.memory.files.set(id, file);
  workspace.fileBytes.set(id, bytes ?? Buffer.alloc(0));
  workspace.uploads.delete(id);
  trim(workspace.memory);
  for (const kept of workspace.fileBytes.keys())
    if (!workspace.memory.files.has(kept)) workspace.fileBytes.delete(kept);
  workspace.changed();
  return file;
}

function wireFile(workspace: Workspace, file: SlackFile): Record<string, unknown> {
  const address = `${workspace.url()}/files/${file.id}`;
  const { id, name, title, mimetype, size, alt } = file;
  const links = { url_private: address, url_private_download: address, permalink: `${address}/${name}` };
  return { id, name, title, mimetype, size, ...(alt === undefined ? {} : { alt_txt: alt }), ...links };
}
