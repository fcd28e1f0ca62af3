import { readdirSync, readFileSync } from 'node:fs';

const tickMs = 10;

/** Processor time that the server and PostgreSQL have used, in milliseconds: what an operation costs, whoever else is at work. Linux only. */
export class CpuMeter {
  /** @param backendPid of any connection: its parent is the server of them all */
  static of(apiPid: number, backendPid: number): CpuMeter | null {
    const backend = statOf(backendPid);
    return backend === null || statOf(apiPid) === null ? null : new CpuMeter(apiPid, backend.parent);
  }
  private constructor(
    private readonly apiPid: number,
    private readonly postmasterPid: number,
  ) {}

  /** The server, and PostgreSQL with its connections, those that have ended included. */
  read(): number {
    const postmaster = statOf(this.postmasterPid);
    const backends = readdirSync('/proc').flatMap((name) => {
      const stat = /^\d+$/.test(name) ? statOf(Number(name)) : null;
      return stat?.parent === this.postmasterPid ? [stat.ms] : [];
    });
    return (statOf(this.apiPid)?.ms ?? 0) + (postmaster?.ms ?? 0) + (postmaster?.endedMs ?? 0) + backends.reduce((all, ms) => all + ms, 0);
  }
}

function statOf(pid: number): { parent: number; ms: number; endedMs: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // After the name in brackets: state, parent, …; user and system time are the 12th and 13th, those of ended children follow.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
    const at = (index: number): number => fields[index] ?? 0;
    return { parent: at(1), ms: (at(11) + at(12)) * tickMs, endedMs: (at(13) + at(14)) * tickMs };
  } catch {
    return null;
  }
}
