import { describeEventBody } from '../../domain/listeners/event-body.ts';
import { type Door, respondJson } from '../http.ts';

/** `GET /events/schema.json`: what a listener is sent, for whoever writes one. */
export function createEventSchemaDoors(): Door[] {
  return [
    {
      method: 'GET',
      path: '/events/schema.json',
      bodyMax: 0,
      aMinute: 120,
      open: ({ response }) =>
        respondJson(response, 200, { $id: '/events/schema.json', ...describeEventBody() }, 'application/schema+json'),
    },
  ];
}
