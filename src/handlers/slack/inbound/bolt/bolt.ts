import app from '@slack/bolt/dist/App.js';
import socket from '@slack/bolt/dist/receivers/SocketModeReceiver.js';

/** What we use of Bolt, past its index, which would load Express too: a third of Bolt's time to start. */
export const BoltApp = unwrapClass(app);
export type BoltApp = InstanceType<typeof BoltApp>;
export const SocketModeReceiver = unwrapClass(socket);

/** Node hands a CommonJS module over whole, vitest hands over what it exports by default. */
function unwrapClass<Class>(given: { default: Class }): Class {
  return 'default' in given ? given.default : (given as Class);
}
