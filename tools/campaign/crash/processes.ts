import type { Random } from '../random';
import type { Program } from '../stage/program';
import type { Stage } from '../stage/stage';

const reask = `1,1,1,2,2,2,${Array.from({ length: 60 }, () => '3').join(',')}`;
/** Workers that lose no time over the dead. */
export const workerSettings = { PREAU_CHARGE_LEASE_SECONDS: '3', PREAU_REASK_SECONDS: reask, PREAU_SWEEP_SECONDS: '0.3', PREAU_WORKER_CONCURRENCY: '4' };

/** The API, always at the same address however often it dies. */
export class Api {
  private program: Program | null = null;
  private port = '0';
  constructor(private readonly stage: Stage) {}

  get url(): string {
    return this.program?.url ?? '';
  }
  get tail(): string {
    return this.program?.tail ?? '';
  }
  /** It has ended, and nobody had asked for it. */
  get fell(): boolean {
    return (this.program?.crashes ?? 0) > 0;
  }

  /** @param crashAt where it dies; it may do so before it said that it was ready */
  async start(crashAt?: string): Promise<Program> {
    const program = this.stage.api({ PORT: this.port, ...(crashAt === undefined ? {} : { PREAU_CRASH_AT: crashAt }) });
    this.program = program;
    try {
      await program.start();
    } catch (error) {
      if (crashAt === undefined || program.endedBy !== 'SIGKILL') throw error;
    }
    if (this.port === '0') this.port = new URL(program.url).port;
    return program;
  }

  async kill(): Promise<void> {
    await this.program?.kill();
  }
}

/** The processor loses answers, does what it says has failed, is slow, and tells things twice and in disorder; or it is well. */
export async function misbehave(stage: Stage, random: Random | null): Promise<void> {
  await stage.desk.admin('PUT', '/v1/faults', random === null ? { seed: 0 } : {
    seed: random.between(1, 2_147_483_647), lostAnswerAfterSuccessRate: 0.05, lostBeforeRate: 0.02, error500ThenDoneRate: 0.02, slowRate: 0.3, slowMs: [50, 500],
    duplicateWebhookRate: 0.2, reorderWebhooks: true, forgetIdempotencyKeys: random.next() < 0.5,
  });
}
