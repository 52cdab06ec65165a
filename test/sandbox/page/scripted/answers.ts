import type { ServerResponse } from 'node:http';
import type { Lead } from './cards.ts';

export const createProblem = (response: ServerResponse, status: number, detail: string): void => {
  response
    .writeHead(status, { 'content-type': 'application/problem+json' })
    .end(JSON.stringify({ title: 'Refused', detail }));
};

export const findLead = (body: string): Lead | undefined => {
  try {
    return JSON.parse(body).data;
  } catch {
    return undefined;
  }
};

export const answerCommand = async (form: URLSearchParams, response: ServerResponse): Promise<void> => {
  const text = `*${form.get('command')} ${form.get('text')}*\n• \`/smarketing mine\` mijn leads\n• \`/smarketing open\` nog niet opgevolgd`;
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ response_type: 'ephemeral', text }));
};

type Submitted = { view: { state: { values: { note: { v: { value: string | null } } } } } };

export const answerSubmit = async (payload: Submitted, response: ServerResponse): Promise<void> => {
  const note = payload.view.state.values.note.v.value ?? '';
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(
    note.includes('fout')
      ? JSON.stringify({ response_action: 'errors', errors: { note: 'Liever zonder verwijt.' } })
      : '',
  );
};
