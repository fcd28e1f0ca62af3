import { Pool } from 'pg';
import { BulkWork, Charging, findDueWork, type DueWork, Gateways, knownGateways, Refunding, Rl24Emission } from '@preau/billing';
import { cancellationReactions, checkoutSettler, runActivityCancellations, wishListReactions } from '@preau/cart-checkout';
import { runImport } from '@preau/catalog';
import { ensurePools, freeExpiredHolds, PlacesTeller } from '@preau/enrolment';
import { configureIdentity } from '@preau/identity';
import { Commands, Database, forgetWhatIsDone, OutboxRelay, Sealer, WorkQueue, type CrashAt, type Reaction, type Work } from '@preau/kernel';
import { serveLists, waitlistReactions } from '@preau/waitlist';
import { correspondence } from './correspondence';
import { bookEarnedRevenue } from './earned-revenue';
import { every, type Loop } from './every';
import { markPastActivities } from './past-activities';
import { makePaymentRounds } from './payment-rounds';
import type { WorkerSettings } from './settings';

const foundAtOnceMax = 500;
const pastActivitiesSeconds = 600;
const forgetSeconds = 3_600;
const earnedRevenueSeconds = 300;
const paymentRoundsSeconds = 60;
const debitsAtOnceMax = 200;
/** Clients that a mass job serves at once: while the database works for one, the next is prepared. */
const bulkLanes = 3;
/** Work that is found again while it waits is added once: its id says which piece of which minute. */
function chargeWorks(due: DueWork, round: number): Work[] {
  return [
    ...due.plannedPayments.map(({ organizationId, id }) => ({ name: 'charge', id: `charge-${id}-${round}`, data: { organizationId, plannedPaymentId: id }, triesMax: 1 })),
    ...due.attempts.map(({ organizationId, id }) => ({ name: 'resume', id: `resume-${id}-${round}`, data: { organizationId, attemptId: id }, triesMax: 1 })),
    ...due.refunds.map(({ organizationId, id }) => ({ name: 'refund', id: `refund-${id}-${round}`, data: { organizationId, refundId: id }, triesMax: 1 })),
  ];
}

/**
 * Carries what the database says is due: events to their reactions, planned payments to the processor, messages to the
 * mail server, files into the catalogue. Any number of these may run; each may die at any instant.
 */
export class WorkerProcess {
  private readonly database: Database;
  private readonly placesTeller: PlacesTeller;
  private readonly sweeper: Pool;
  private readonly queue: WorkQueue;
  private readonly charging: Charging;
  private readonly refunding: Refunding;
  private readonly rl24: Rl24Emission;
  private readonly bulk: BulkWork;
  private readonly commands: Commands;
  private readonly sealer: Sealer;
  private loops: Loop[] = [];
  private readonly onError = (name: string, error: unknown): void => {
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level: 'error', loop: name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })}\n`);
  };

  constructor(
    private readonly settings: WorkerSettings,
    private readonly crashAt?: CrashAt,
  ) {
    this.sealer = new Sealer(settings.encryptionKey);
    configureIdentity({ sealer: this.sealer });
    this.database = new Database({ url: settings.databaseUrl, poolMax: settings.concurrency + 2, hotPoolMax: 2, applicationName: 'preau-worker' });
    this.placesTeller = new PlacesTeller(this.database);
    this.commands = new Commands(this.database);
    this.sweeper = new Pool({ connectionString: settings.sweeperUrl, max: 4, application_name: 'preau-sweeper' });
    this.sweeper.on('error', (error) => this.onError('sweeper', error));
    this.queue = new WorkQueue({ redisUrl: settings.redisUrl, databaseUrl: settings.databaseUrl, onError: (error) => this.onError('queue', error) });
    const gateways = new Gateways(this.sealer, knownGateways(settings, settings.publicUrl));
    const money = {
      database: this.database,
      gateways,
      settings: { leaseSeconds: settings.chargeLeaseSeconds, reaskSeconds: settings.reaskSeconds, parallel: settings.concurrency },
      ...(crashAt === undefined ? {} : { crashAt }),
    };
    this.charging = new Charging({ ...money, checkout: checkoutSettler });
    this.refunding = new Refunding(money);
    this.rl24 = new Rl24Emission({ database: this.database });
    this.bulk = new BulkWork({ database: this.database, lanes: bulkLanes });
  }

  async start(): Promise<void> {
    const { seconds, reactions, send } = correspondence(this.settings, this.database, this.sweeper, this.sealer, this.crashAt);
    const relay = new OutboxRelay(this.sweeper, this.queue, this.commands, [...reactions, ...cancellationReactions, ...waitlistReactions, ...wishListReactions] as readonly Reaction<never>[], this.crashAt);
    this.queue.consume(
      {
        event: (data) => relay.handle(Number(data['outboxId'])),
        charge: async (data) => void (await this.charging.chargePlanned(String(data['organizationId']), String(data['plannedPaymentId']))),
        resume: async (data) => void (await this.charging.drive(String(data['organizationId']), String(data['attemptId']))),
        refund: async (data) => void (await this.refunding.drive(String(data['organizationId']), String(data['refundId']))),
        rl24: async (data) => void (await this.rl24.drive(String(data['organizationId']), String(data['runId']))),
        bulk: async (data) => void (await this.bulk.drive(String(data['organizationId']), String(data['jobId']))),
        import: async (data) => {
          await runImport(this.commands, { organizationId: String(data['organizationId']), importRunId: String(data['importRunId']) }, async (tx, pools, actor) => {
            await ensurePools.run(tx, { pools }, actor);
          });
        },
      },
      this.settings.concurrency,
    );
    await this.queue.waitUntilReady();
    const sweepSeconds = this.settings.sweepSeconds;
    this.loops = [
      every(Math.min(sweepSeconds, 0.2), 'outbox', async () => (await relay.handOver()) > 0, this.onError),
      every(sweepSeconds * 10, 'lost events', async () => (await relay.handOverAgain()) > 0, this.onError),
      every(sweepSeconds, 'expired holds', async () => (await freeExpiredHolds(this.database, this.sweeper)) > 0, this.onError),
      every(sweepSeconds, 'waiting lists', async () => (await serveLists(this.commands, this.sweeper, this.onError)) > 0, this.onError),
      every(sweepSeconds, 'charges', async () => this.handOverCharges(), this.onError),
      every(sweepSeconds * 2, 'imports', async () => this.handOverImports(), this.onError),
      every(sweepSeconds * 2, 'RL-24 emissions', async () => this.handOverRl24(), this.onError),
      every(sweepSeconds * 2, 'bulk jobs', async () => this.handOverBulk(), this.onError),
      every(seconds, 'messages', send, this.onError),
      every(forgetSeconds, 'retention', async () => (await forgetWhatIsDone(this.sweeper)) > 0, this.onError),
      every(earnedRevenueSeconds, 'earned revenue', async () => {
        await bookEarnedRevenue(this.commands, this.sweeper, this.onError);
        return false;
      }, this.onError),
      every(sweepSeconds * 2, 'activity cancellations', async () => (await runActivityCancellations(this.commands, this.sweeper, this.onError)) > 0, this.onError),
      every(sweepSeconds * 10, 'debits that may come back', async () => (await this.charging.lookAtDebits(this.sweeper, debitsAtOnceMax)) === debitsAtOnceMax, this.onError),
      every(paymentRoundsSeconds, 'payment rounds', async () => {
        await makePaymentRounds(this.commands, this.sweeper, this.onError);
        return false;
      }, this.onError),
      every(pastActivitiesSeconds, 'past activities', async () => {
        await markPastActivities(this.commands, this.sweeper, this.onError);
        return false;
      }, this.onError),
    ];
  }

  /** The queue is told of what is due; the claim in the database decides who has it, and whether it still is. */
  private async handOverCharges(): Promise<boolean> {
    const due = await findDueWork(this.sweeper, foundAtOnceMax);
    await this.queue.add(chargeWorks(due, Math.floor(Date.now() / (this.settings.sweepSeconds * 10_000))));
    return false;
  }

  private async handOverImports(): Promise<boolean> {
    const waiting = await this.sweeper.query<{ organization_id: string; id: string }>(
      "select organization_id, id from catalog.import_run where state = 'waiting' or (state = 'running' and lease_until < kernel.now()) order by created_at limit 20",
    );
    const round = Math.floor(Date.now() / 15_000);
    await this.queue.add(waiting.rows.map((row) => ({ name: 'import', id: `import-${row.id}-${round}`, data: { organizationId: row.organization_id, importRunId: row.id }, triesMax: 1 })));
    return false;
  }

  private async handOverRl24(): Promise<boolean> {
    const due = await this.rl24.findDue(this.sweeper);
    const round = Math.floor(Date.now() / 15_000);
    await this.queue.add(due.map(({ organizationId, runId }) => ({ name: 'rl24', id: `rl24-${runId}-${round}`, data: { organizationId, runId }, triesMax: 1 })));
    return false;
  }

  private async handOverBulk(): Promise<boolean> {
    const due = await this.bulk.findDue(this.sweeper);
    const round = Math.floor(Date.now() / 15_000);
    await this.queue.add(due.map(({ organizationId, jobId }) => ({ name: 'bulk', id: `bulk-${jobId}-${round}`, data: { organizationId, jobId }, triesMax: 1 })));
    return false;
  }

  /** Takes nothing new, finishes what is in hand, then lets go. */
  async stop(): Promise<void> {
    this.charging.stop();
    this.rl24.stop();
    this.bulk.stop();
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await this.queue.close();
    await this.sweeper.end();
    await this.placesTeller.stop();
    await this.database.close();
  }
}

