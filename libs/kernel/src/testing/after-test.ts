/**
 * Called once in a spec; the answer takes what a test started, to be ended when that test is over, whatever became of it:
 * the last first, each even though another could not be. What outlives its test brings down the run, not the test alone.
 */
export function endsWithItsTest(): <Started>(started: Started, end: (started: Started) => unknown) => Started {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    const failures: unknown[] = [];
    for (const end of ends.splice(0).reverse()) {
      try {
        await end();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  });
  return (started, end) => {
    ends.push(() => end(started));
    return started;
  };
}
