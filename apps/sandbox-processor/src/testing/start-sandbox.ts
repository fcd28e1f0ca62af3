import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { startProcessor } from '../application';
import { defaultSettings, type Settings } from '../settings';

export const SANDBOX_TEST_ADMIN_KEY = 'admin_test_only';

export interface StartedSandbox {
  readonly url: string;
  readonly adminKey: string;
  close(): Promise<void>;
}

export interface StartedSandboxProcess extends StartedSandbox {
  readonly pid: number;
  /** SIGKILL: nothing is finished. Resolves once the process is gone. */
  kill(): Promise<void>;
  /** Closes the IPC channel, as the end of the parent would. */
  disconnect(): void;
  /** The exit code, or null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** The processor in this process, on a free port, with the given database (it must exist; migrations are run). */
export async function startSandbox(input: { databaseUrl: string } & Partial<Settings>): Promise<StartedSandbox> {
  const adminKey = input.adminKey ?? SANDBOX_TEST_ADMIN_KEY;
  const processor = await startProcessor({ ...defaultSettings, ...input, adminKey });
  return { url: processor.url, adminKey, close: () => processor.close() };
}

/**
 * The processor as a process of its own, started from its compiled entry, so that it can be killed.
 * @param input.entry path of the compiled `main.js` (`npm run build:server` writes it under `dist/`).
 */
export async function startSandboxProcess(input: {
  entry: string;
  databaseUrl: string;
  port?: number;
  environment?: Record<string, string>;
  readyMaxMs?: number;
}): Promise<StartedSandboxProcess> {
  const child = spawn(process.execPath, ['--enable-source-maps', input.entry], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      SANDBOX_HOST: '127.0.0.1',
      SANDBOX_PORT: String(input.port ?? 0),
      SANDBOX_ADMIN_KEY: SANDBOX_TEST_ADMIN_KEY,
      SANDBOX_DATABASE_URL: input.databaseUrl,
      ...input.environment,
    },
  });
  const { stdout } = child;
  if (!stdout) throw new Error('the output of the sandbox processor cannot be read');
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('the sandbox processor was not ready in time'));
    }, input.readyMaxMs ?? 30_000);
    createInterface({ input: stdout }).on('line', (line) => {
      const url = readyUrl(line);
      if (url === null) return;
      clearTimeout(timer);
      resolve(url);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the sandbox processor ended at start (${code})`));
    });
  });
  return {
    url, adminKey: input.environment?.['SANDBOX_ADMIN_KEY'] ?? SANDBOX_TEST_ADMIN_KEY, pid: child.pid ?? -1,
    close: () => end('SIGTERM'), kill: () => end('SIGKILL'), disconnect: () => child.disconnect(), ended,
  };
}

function readyUrl(line: string): string | null {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === 'object' && parsed !== null && 'ready' in parsed && 'url' in parsed && typeof parsed.url === 'string' ? parsed.url : null;
  } catch {
    return null;
  }
}
