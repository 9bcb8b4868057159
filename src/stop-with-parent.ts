/**
 * Stops the program when the npm that started it is gone. npm passes SIGTERM to the shell between the two, and the shell
 * dies of it without passing it on, so the program would keep running and keep its port.
 */
export function stopWithParent(stop: () => Promise<void>): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    void stop().finally(() => process.exit(0));
  }, 300);
  watch.unref();
}
