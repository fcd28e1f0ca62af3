import { spawn } from 'node:child_process';

export interface Watchdog {
  /** Tells which process to stop. */
  watch(pid: number): void;
  /** The server has been stopped properly. */
  dismiss(): void;
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
    cat >/dev/null
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
  shell.once('error', () => undefined); // a system without a shell goes without the watchdog
  shell.stdin.on('error', () => undefined);
  shell.unref();
  (shell.stdin as unknown as { unref(): void }).unref();
  return {
    watch: (pid) => shell.stdin.write(`${pid}\n`),
    dismiss: () => {
      shell.kill('SIGKILL');
      shell.stdin.destroy();
    },
  };
}
