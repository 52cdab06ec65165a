import type { RawRequest } from './line.ts';

/** How the content becomes a body: as JSON, as a form with the JSON in `payload`, as a form’s fields, or as it stands. */
export type ContentForm = 'json' | 'payload' | 'fields' | 'text';

/** Something real that comes to a door. */
export type Sample = {
  method: string;
  path: string;
  headers: Record<string, string>;
  form: ContentForm;
  content: unknown;
};

/** A request with this content in the sample’s place. */
export function writeSample({ method, path, headers, form }: Sample, content: unknown): RawRequest {
  return { method, path, headers: { ...headers }, body: Buffer.from(writeContent(form, content)), framing: 'length' };
}

function writeContent(form: ContentForm, content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  if (form === 'payload') return new URLSearchParams({ payload: text }).toString();
  return form === 'fields' ? new URLSearchParams(listFields(content)).toString() : text;
}

function listFields(content: unknown): [string, string][] {
  if (typeof content !== 'object' || content === null) return [['', String(content)]];
  return Object.entries(content).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
}

/** What somebody sent to the bot, as a sample; undefined for what has no body. */
export function readSample({ method, path, headers, body }: Omit<RawRequest, 'framing'>): Sample | undefined {
  const text = body.toString('utf8');
  const type = headers['content-type'] ?? '';
  const common = { method, path, headers: { 'content-type': type } };
  if (text === '') return undefined;
  if (type.includes('json')) return { ...common, form: 'json', content: JSON.parse(text) };
  const fields = Object.fromEntries(new URLSearchParams(text));
  if (fields['payload'] === undefined) return { ...common, form: 'fields', content: fields };
  return { ...common, form: 'payload', content: JSON.parse(fields['payload']) };
}
