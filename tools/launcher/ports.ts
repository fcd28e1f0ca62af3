import { freePort, isFree } from '../postgres/free-port';

const triesMax = 100;

/** Hands out ports, each once: the preferred one, or the next that is free. */
export class Ports {
  private readonly taken = new Set<number>();

  constructor(private readonly say: (line: string) => void) {}

  async take(purpose: string, preferred: number): Promise<number> {
    const port = await this.firstFree(preferred);
    this.taken.add(port);
    if (port !== preferred) this.say(`Port ${preferred} is taken: ${purpose} uses ${port}.`);
    return port;
  }

  private async firstFree(preferred: number): Promise<number> {
    for (let port = preferred; port < Math.min(preferred + triesMax, 65_536); port += 1) {
      if (!this.taken.has(port) && (await isFree(port))) return port;
    }
    return freePort();
  }
}
