import type { IncomingMessage } from 'node:http';
import { parseJsonObject } from '../../shared/json.ts';
import type { ApiArguments } from './arguments.ts';

/** Arguments of a call: query, then form, JSON or multipart. Undefined = the body cannot be read. */
export async function readArguments(request: IncomingMessage, body: Buffer): Promise<ApiArguments | undefined> {
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://slack').searchParams);
  const type = request.headers['content-type'] ?? '';
  if (body.length === 0) return query;
  if (type.startsWith('application/json')) {
    const parsed = parseJsonObject(body.toString());
    return parsed ? { ...query, ...parsed } : undefined;
  }
  if (type.startsWith('multipart/form-data')) return { ...query, ...(await parseMultipart(body, type)) };
  return { ...query, ...Object.fromEntries(new URLSearchParams(body.toString())) };
}

/** The uploaded bytes: raw, or the file in a form. */
export async function readUploadedBytes(request: IncomingMessage, body: Buffer): Promise<Buffer> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return body;
  for (const value of Object.values(await parseMultipart(body, type))) {
    if (Buffer.isBuffer(value)) return value;
    if (typeof value === 'string') return Buffer.from(value);
  }
  return Buffer.alloc(0);
}

async function parseMultipart(body: Buffer, type: string): Promise<Record<string, unknown>> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const fields: Record<string, unknown> = {};
  for (const [name, value] of form) {
    fields[name] = typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer());
  }
  return fields;
}
