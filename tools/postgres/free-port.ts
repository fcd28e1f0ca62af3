import { createServer } from 'node:net';

/** A port of the loopback address that nobody listens on: the preferred one, or any when it is busy. */
export async function freePort(preferred?: number): Promise<number> {
  for (const port of preferred ? [preferred, 0] : [0]) {
    const found = await tryPort(port);
    if (found !== undefined) return found;
  }
  throw new Error('No free port on the loopback address.');
}

export async function isFree(port: number): Promise<boolean> {
  return (await tryPort(port)) !== undefined;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
