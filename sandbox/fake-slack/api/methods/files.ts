import { dropOldest } from '../../../shared/bounds.ts';
import { isJsonObject } from '../../../shared/json.ts';
import type { SlackFile } from '../../contract.ts';
import { takeNextSlackId, trimSlackMemory } from '../../memory.ts';
import { resolveChannelToPostIn } from '../../people/access.ts';
import { addSlackMessage, requireThreadParent } from '../../people/messages.ts';
import { WebApiRefusal } from '../../refusal.ts';
import type { PendingUpload, SlackWorkspace } from '../../workspace.ts';
import { type ApiArguments, readStructure, readText, requireText } from '../arguments.ts';
import type { MethodCall, WebApiMethod } from './method.ts';

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

/** files.*: an upload takes three steps: ask for an address, post the bytes there, complete. */
export const fileMethods: Record<string, WebApiMethod> = {
  'files.getUploadURLExternal': { scope: 'files:write', run: getUploadUrl },
  'files.completeUploadExternal': { scope: 'files:write', run: completeUpload },
};

function getUploadUrl({ workspace, args }: MethodCall): Record<string, unknown> {
  const name = requireText(args, 'filename');
  const length = Number(requireText(args, 'length'));
  if (!Number.isInteger(length) || length <= 0) throw new WebApiRefusal('invalid_arguments');
  const alt = readText(args, 'alt_txt') ?? readText(args, 'alt_text');
  const id = takeNextSlackId(workspace.memory, 'F');
  workspace.uploads.set(id, { id, name, length, ...(alt === undefined ? {} : { alt }) });
  dropOldest(workspace.uploads, PENDING_MAX);
  return { upload_url: `${workspace.url()}/upload/${id}`, file_id: id };
}

function completeUpload({ workspace, args, caller }: MethodCall): Record<string, unknown> {
  const wanted = readStructure(args, 'files', 'invalid_arguments');
  if (!Array.isArray(wanted) || wanted.length === 0) throw new WebApiRefusal('invalid_arguments');
  const uploads = wanted.map((one) => requireFinishedUpload(workspace, one));
  const share = findShareTarget(workspace, args);
  const files = uploads.map(({ upload, title }) => keepFile(workspace, upload, { title, channel: share?.channel }));
  if (share) {
    const text = readText(args, 'initial_comment') ?? '';
    addSlackMessage(workspace, { ...share, text, user: caller.userId, byBot: true, files: files.map(({ id }) => id) });
  }
  return { files: files.map((file) => serializeFile(workspace, file)) };
}

function requireFinishedUpload(workspace: SlackWorkspace, given: unknown): { upload: PendingUpload; title: string } {
  const id = isJsonObject(given) ? String(given['id']) : '';
  const upload = workspace.uploads.get(id);
  if (!upload?.bytes) throw new WebApiRefusal('file_not_found');
  const title = isJsonObject(given) && typeof given['title'] === 'string' ? given['title'] : upload.name;
  return { upload, title };
}

function findShareTarget(
  workspace: SlackWorkspace,
  args: ApiArguments,
): { channel: string; threadTs?: string } | undefined {
  const wanted = readText(args, 'channel_id') ?? readText(args, 'channels')?.split(',')[0];
  if (wanted === undefined) return undefined;
  const channel = resolveChannelToPostIn(workspace, wanted).id;
  const threadTs = requireThreadParent(workspace, channel, readText(args, 'thread_ts'));
  return { channel, ...(threadTs === undefined ? {} : { threadTs }) };
}

function keepFile(
  workspace: SlackWorkspace,
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
  trimSlackMemory(workspace.memory);
  for (const kept of workspace.fileBytes.keys())
    if (!workspace.memory.files.has(kept)) workspace.fileBytes.delete(kept);
  workspace.announce();
  return file;
}

function serializeFile(workspace: SlackWorkspace, file: SlackFile): Record<string, unknown> {
  const address = `${workspace.url()}/files/${file.id}`;
  const { id, name, title, mimetype, size, alt } = file;
  const links = { url_private: address, url_private_download: address, permalink: `${address}/${name}` };
  return { id, name, title, mimetype, size, ...(alt === undefined ? {} : { alt_txt: alt }), ...links };
}
