import { openBoundedLog } from '../shared/bounds.ts';
import { copyData } from '../shared/json.ts';
import { closeServer, listenOnLoopback, openAnnouncer } from '../shared/server.ts';
import { openTroubles } from '../shared/troubles.ts';
import type { CrmCall, CrmTrouble, FakeCrm, FakeCrmOptions } from './contract.ts';
import {
  type CrmPlace,
  copyCrmState,
  dropFakeNote,
  dropFakeRecord,
  findFakeRecord,
  keepFakeRecord,
  listFakeNotes,
  openCrmKeeper,
  openCrmMemory,
  readSavedCrm,
} from './memory.ts';
import { openCrmLimits } from './rate-limits.ts';
import { createCrmServer } from './server.ts';
import { openCrmWebhooks } from './webhooks.ts';

/** Starts four simulated CRMs on 127.0.0.1 that remember, and refuse what the real ones refuse. */
export async function openFakeCrm({ seed, token, port = 0, file, limits = {}, now }: FakeCrmOptions): Promise<FakeCrm> {
  const memory = openCrmMemory(seed, await readSavedCrm(file));
  const keeper = openCrmKeeper(file, memory);
  const announcer = openAnnouncer(keeper.writeSoon);
  const webhooks = openCrmWebhooks();
  const troubles = openTroubles<CrmTrouble>(({ vendor, method }) =>
    method === undefined ? vendor : `${vendor} ${method}`,
  );
  const log = openBoundedLog<CrmCall>();
  const place: CrmPlace = {
    now,
    memory,
    announce: announcer.announce,
    write(vendor, pointer, fields, by) {
      const record = keepFakeRecord(place, vendor, { object: pointer.object, id: pointer.id, fields });
      announcer.announce();
      // Also of what the bot wrote itself: its own echo.
      void webhooks.send({ record, changed: Object.keys(fields), isNew: false, by });
      return record;
    },
  };
  const server = createCrmServer({ place, token, troubles, limit: openCrmLimits(limits), log });
  const url = `http://127.0.0.1:${await listenOnLoopback(server, port)}`;

  return {
    apiUrl: (vendor) => `${url}/${vendor}`,
    state: () => copyCrmState(memory),
    calls: log.list,
    record: (vendor, pointer) => copyData(findFakeRecord(memory, vendor, pointer)),
    notes: (vendor, of) => copyData(listFakeNotes(memory, vendor, of)),
    async put(vendor, given) {
      const isNew = findFakeRecord(memory, vendor, given) === undefined;
      const record = keepFakeRecord(place, vendor, given);
      announcer.announce();
      await webhooks.send({ record, changed: Object.keys(given.fields ?? {}), isNew, by: 'person' });
    },
    remove(vendor, pointer) {
      dropFakeRecord(memory, vendor, pointer);
      announcer.announce();
    },
    dropNote(vendor, id) {
      dropFakeNote(memory, vendor, id);
      announcer.announce();
    },
    setRules(rules) {
      memory.rules = copyData(rules);
    },
    setTroubles: troubles.set,
    troubles: troubles.list,
    revoke(vendor, isRevoked = true) {
      if (isRevoked) memory.revoked.add(vendor);
      else memory.revoked.delete(vendor);
    },
    connect: webhooks.connect,
    hold: webhooks.hold,
    release: (copies = 1) => webhooks.release(copies),
    webhooks: webhooks.list,
    onChange: announcer.onChange,
    async stop() {
      await closeServer(server);
      await keeper.close();
    },
  };
}
