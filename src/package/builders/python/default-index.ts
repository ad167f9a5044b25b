import type { CommandRunner } from '../../../ports.ts';

const askPip = 'from pip._internal.models.index import PyPI; print(PyPI.simple_url)';

/**
 * Address of the index that pip uses when nothing is configured, as the pip of this machine tells it;
 * `undefined` without one. Asked at most once a run, and only when no configuration names an index.
 */
export function defaultIndexOf(commands: CommandRunner): () => Promise<string | undefined> {
  let answer: Promise<string | undefined> | undefined;
  return () => {
    answer ??= ask(commands);
    return answer;
  };
}

async function ask(commands: CommandRunner): Promise<string | undefined> {
  for (const python of ['python3', 'python']) {
    const result = await commands.run(python, ['-I', '-c', askPip], { timeoutMs: 20_000 });
    const url = result?.stdout.trim();
    if (result?.exitCode === 0 && url && URL.canParse(url)) return url;
  }
  return undefined;
}
