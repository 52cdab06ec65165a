/** Which guard stands before each event of a room: who may do what. */
export function listGuards(room: { flows: Record<string, { guard: unknown }> }): Record<string, unknown> {
  return Object.fromEntries(Object.entries(room.flows).map(([kind, flow]) => [kind, flow.guard]));
}
