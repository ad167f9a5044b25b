import { AsyncLocalStorage } from 'node:async_hooks';

const collected = new AsyncLocalStorage<string[]>();
/** How many are at work; the last puts stdout back as it was. */
let atWork = 0;
let restore = () => {};

/**
 * Does work of a toolkit package that prints to stdout by itself, progress and annotations included, and keeps its
 * lines instead: the log is ours, and what may fail must not be shown as an error of the run. Masks reach the runner.
 */
export async function quietly<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly lines: string[] }> {
  const chunks: string[] = [];
  if (atWork++ === 0) restore = listen();
  try {
    const value = await collected.run(chunks, work);
    return { value, lines: chunks.join('').split('\n').filter(Boolean) };
  } finally {
    if (--atWork === 0) restore();
  }
}

/** Why it failed, in the toolkit's own words; `undefined` when it did not say. */
export function failureIn(lines: readonly string[]): string | undefined {
  const told = lines.filter((line) => /^(::(warning|error)::|Failed to |Cache (restore|save) skipped)/.test(line));
  // Whatever was answered, the toolkit's message guesses at another job; what was answered is a detail for debugging.
  const answered = lines.filter((line) => line.startsWith(reserveFailure));
  return (answered.at(-1)?.slice(reserveFailure.length) ?? told.at(-1)?.replace(/^::\w+::/, ''))
    ?.replace(/(%0D)?%0A/g, ' ')
    .replaceAll('%25', '%');
}

const reserveFailure = '::debug::Failed to reserve cache: Error: ';

// What is written from inside of `quietly`, by its async context; everything else passes.
function listen(): () => void {
  const { stdout } = process;
  const before = stdout.write;
  const watching = (chunk: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
    const lines = collected.getStore();
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    if (!lines || text.startsWith('::add-mask::')) return Reflect.apply(before, stdout, [chunk, ...rest]);
    lines.push(text);
    return true;
  };
  stdout.write = watching;
  return () => {
    stdout.write = before;
  };
}
