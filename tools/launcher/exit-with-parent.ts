/** Loaded before each child's program: when the launcher disappears, even by SIGKILL, the child stops too. */
const graceMs = 8000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), graceMs).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref(); // listening must not keep a program alive that has done its work

export {};
