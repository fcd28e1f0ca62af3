import { hashPassword } from '@preau/identity';
import { newId } from '@preau/kernel';
import { Complaints, say, type Campaign } from '../campaign';
import { ApiDocument } from '../stage/document';
import { fillEmptyTables } from '../stage/fill';
import { Stage } from '../stage/stage';
import { arrangeWorld } from '../stage/world';
import { attackByHttp } from './http-walls';
import { attackBySql } from './sql-walls';

/** Two organizations with data of every kind: nothing of one is seen, changed or added to by the other, in SQL and over HTTP. */
export const tenants: Campaign = {
  name: 'tenants',
  async run({ seed }) {
    const complaints = new Complaints();
    const stage = await Stage.open();
    try {
      await stage.startSandbox();
      const victim = await arrangeWorld(stage, 'alpha', 'Alphasecret');
      const attacker = await arrangeWorld(stage, 'beta', 'Betasecret');
      // The attacker knows e-mail addresses, not passwords.
      await stage.rows('update identity.app_user set password_hash = $2 where id = any ($1::uuid[])', [[victim.family.userId, victim.shopper.userId, victim.ownerUserId], await hashPassword(newId())]);
      const filled = await fillEmptyTables(stage, victim.organizationId, victim.family);
      if (filled.length > 0) say(`  tables that only a bare row stands in: ${filled.join(', ')}`);
      const sql = await attackBySql(stage, victim, attacker, complaints);
      say(`  SQL: ${sql.tables} tables, ${sql.statements} statements as the application role under another tenant`);
      const api = await stage.startApi();
      const document = await ApiDocument.read(api.url);
      const http = await attackByHttp({ stage, apiUrl: api.url, document, victim, attacker, seed }, complaints);
      complaints.expect(api.crashes === 0, `the API ended:\n${api.tail}`);
      if (complaints.all.length > 0) say(`  the API said at its end:\n${api.tail}`);
      return { complaints: complaints.all, figures: `${sql.tables} tables, ${sql.statements} statements; ${http.operations} operations × 4 actors, ${http.requests} requests` };
    } finally {
      await stage.close();
    }
  },
};
