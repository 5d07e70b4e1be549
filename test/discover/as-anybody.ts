/** Runs something as a user whom permissions bind; the administrator may read and write everything. */
export function asAnybody(action: () => void): void {
  if (process.geteuid?.() !== 0) {
    action();
    return;
  }
  process.seteuid?.(65_534);
  try {
    action();
  } finally {
    process.seteuid?.(0);
  }
}
