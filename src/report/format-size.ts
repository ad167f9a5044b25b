/** `812 B`, `4.2 kB`, `1.35 MB` (powers of 1000). */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}

/** `+3.1 kB`, `−812 B`, `±0 B` */
export function formatByteChange(before: number, after: number): string {
  const change = after - before;
  if (change === 0) return '±0 B';
  return `${change > 0 ? '+' : '−'}${formatBytes(Math.abs(change))}`;
}

/** `0.8 s`, `42 s`, `3 min 5 s` */
export function formatDuration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** `2026-01-02 03:04 UTC` */
export function formatTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
