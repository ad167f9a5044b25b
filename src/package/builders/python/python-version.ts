// Versions and specifiers of Python packages (PEP 440).

export interface PythonVersion {
  readonly epoch: number;
  readonly release: readonly number[];
  /** `a`, `b`, `rc` with its number. */
  readonly pre: readonly [string, number] | undefined;
  readonly post: number | undefined;
  readonly dev: number | undefined;
  readonly local: readonly (string | number)[];
}

const form =
  /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>\d*))?(?<post>-(?<implicitPost>\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>\d*))?(?<dev>[-_.]?dev[-_.]?(?<devNumber>\d*))?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;

const preNames: Readonly<Record<string, string>> = {
  alpha: 'a',
  beta: 'b',
  c: 'rc',
  pre: 'rc',
  preview: 'rc',
};

/** A version in its parts, or `undefined` if it does not follow PEP 440. */
export function parseVersion(text: string): PythonVersion | undefined {
  const groups = form.exec(text.trim().toLowerCase())?.groups;
  if (!groups) return undefined;
  const { pre, post, dev } = groups;
  return {
    epoch: Number(groups['epoch'] ?? 0),
    release: (groups['release'] ?? '').split('.').map(Number),
    pre: pre === undefined ? undefined : [preNames[pre] ?? pre, Number(groups['preNumber'] || 0)],
    post: post === undefined ? undefined : Number(groups['implicitPost'] || groups['postNumber'] || 0),
    dev: dev === undefined ? undefined : Number(groups['devNumber'] || 0),
    local: (groups['local'] ?? '')
      .split(/[-_.]/)
      .filter((part) => part !== '')
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  };
}

/** A release with nothing else, its numbers without leading zeros; what follows the trailing zeros' first is left out. */
const plainRelease = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))*$/;
const trailingZeros = /(?:\.0)+$/;

/** Whether two texts stand for one version. An index lists thousands: plain releases are compared as texts. */
export function isSameVersion(a: string, b: string): boolean {
  if (a === b) return true;
  if (plainRelease.test(a) && plainRelease.test(b))
    return a.replace(trailingZeros, '') === b.replace(trailingZeros, '');
  const [left, right] = [parseVersion(a), parseVersion(b)];
  return left !== undefined && right !== undefined && compareVersions(left, right) === 0;
}

/** Below 0, 0 or above 0 as `a` is older than, equal to or newer than `b`. */
export function compareVersions(a: PythonVersion, b: PythonVersion): number {
  return (
    a.epoch - b.epoch ||
    compareLists(releaseKey(a), releaseKey(b)) ||
    compareLists(suffixKey(a), suffixKey(b)) ||
    compareLocal(a, b)
  );
}

function releaseKey({ release }: PythonVersion): number[] {
  const key = [...release];
  while (key.length > 1 && key.at(-1) === 0) key.pop();
  return key;
}

const preOrder = ['a', 'b', 'rc'];

// dev releases come before pre-releases, these before the release, and post-releases after it.
function suffixKey({ pre, post, dev }: PythonVersion): number[] {
  const onlyDev = !pre && post === undefined && dev !== undefined;
  const preKey = pre ? [preOrder.indexOf(pre[0]), pre[1]] : [onlyDev ? -1 : 9, 0];
  return [...preKey, post ?? -1, dev ?? Number.POSITIVE_INFINITY];
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [left, right] = [a[index] ?? 0, b[index] ?? 0];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function compareLocal(a: PythonVersion, b: PythonVersion): number {
  for (let index = 0; index < Math.max(a.local.length, b.local.length); index++) {
    const [left, right] = [a.local[index], b.local[index]];
    if (left === right) continue;
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    if (typeof left === typeof right) return left < right ? -1 : 1;
    return typeof left === 'number' ? 1 : -1;
  }
  return 0;
}
