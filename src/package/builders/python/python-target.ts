import type { Architecture } from '../../../service/service-model.ts';

/** What wheels must run on: the function's runtime, never the runner. */
export interface PythonTarget {
  /** `3.12` */
  readonly version: string;
  readonly architecture: Architecture;
  readonly machine: 'x86_64' | 'aarch64';
  /** Minor version of the runtime's glibc 2: the newest manylinux tag that runs there. */
  readonly glibcMinor: number;
}

const amazonLinux2 = 26;
const amazonLinux2023 = 34;

/** The target of a runtime such as `python3.12`; `undefined` if it is no Python runtime. */
export function pythonTarget(
  runtime: string | undefined,
  architecture: Architecture = 'x86_64',
): PythonTarget | undefined {
  const minor = /^python3\.(\d+)$/.exec(runtime ?? '')?.[1];
  if (minor === undefined) return undefined;
  return {
    version: `3.${minor}`,
    architecture,
    machine: architecture === 'arm64' ? 'aarch64' : 'x86_64',
    glibcMinor: Number(minor) >= 12 ? amazonLinux2023 : amazonLinux2,
  };
}

/** `python3.12 on x86_64 (glibc 2.34)` */
export function describeTarget({ version, architecture, glibcMinor }: PythonTarget): string {
  return `python${version} on ${architecture} (glibc 2.${glibcMinor})`;
}

// Markers compare full versions too; Lambda runs late patch releases.
const patchReleases: Readonly<Record<string, number>> = {
  '3.8': 20,
  '3.9': 25,
  '3.10': 19,
  '3.11': 14,
  '3.12': 12,
  '3.13': 9,
  '3.14': 0,
};

/** Values of the environment markers of PEP 508 on the target. */
export function markerEnvironment(target: PythonTarget): Readonly<Record<string, string>> {
  const fullVersion = `${target.version}.${patchReleases[target.version] ?? 0}`;
  return {
    os_name: 'posix',
    sys_platform: 'linux',
    platform_machine: target.machine,
    platform_python_implementation: 'CPython',
    platform_release: '',
    platform_system: 'Linux',
    platform_version: '',
    python_version: target.version,
    python_full_version: fullVersion,
    implementation_name: 'cpython',
    implementation_version: fullVersion,
  };
}
