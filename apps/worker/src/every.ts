/** A loop that does `work` again and again, one at a time, until stopped; a failure is told and the loop goes on. */
export interface Loop {
  stop(): Promise<void>;
}

/**
 * @param work returns true when there may be more at once (the next round starts immediately).
 */
export function every(seconds: number, name: string, work: () => Promise<boolean>, onError: (name: string, error: unknown) => void): Loop {
  let stopped = false;
  let wake: () => void = () => undefined;
  const running = (async () => {
    while (!stopped) {
      let more = false;
      try {
        more = await work();
      } catch (error) {
        onError(name, error);
      }
      if (more || stopped) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, seconds * 1_000);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
