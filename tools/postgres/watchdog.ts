import { spawn } from 'node:child_process';

export interface Watchdog {
  /** Tells which process to stop. */
  watch(pid: number): void;
  /** The server has been stopped properly. Resolves once the watchdog is gone. */
  dismiss(): Promise<void>;
}

/**
 * Stops a server whose owner vanished, even by SIGKILL. It is a shell in a session of its own that holds
 * the other end of a pipe: whichever way this process ends, the pipe closes.
 * @param remove paths to delete after the server has stopped.
 */
export function startWatchdog(remove: string[]): Watchdog {
  const script = `
    trap '' INT TERM HUP
    read -r pid || exit 0
    read -r dismissed && exit 0
    kill -INT "$pid" 2>/dev/null
    tries=0
    while kill -0 "$pid" 2>/dev/null && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
    kill -KILL "$pid" 2>/dev/null
    [ $# -gt 0 ] && rm -rf "$@"
    exit 0`;
  const shell = spawn('/bin/sh', ['-c', script, 'preau-watchdog', ...remove], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // A system without a shell goes without the watchdog.
  const gone = new Promise<void>((done) => shell.once('exit', () => done()).once('error', () => done()));
  shell.stdin.on('error', () => undefined);
  shell.unref();
  (shell.stdin as unknown as { unref(): void }).unref();
  return {
    watch: (pid) => shell.stdin.write(`${pid}\n`),
    dismiss: () => {
      shell.ref();
      shell.stdin.end('dismissed\n');
      return gone;
    },
  };
}
