import type { Aws } from '../ports.ts';
import type { Gate } from './gate.ts';
import type { IncludedFile } from './sources/included-file.ts';

/** Answers that all variables of one resolution share, so that each is asked for once. */
export interface SourceMemory {
  /** Milliseconds when this resolution began: `${sls:instanceId}`. */
  readonly instanceId: string;
  /** By absolute path. */
  readonly files: Map<string, Promise<IncludedFile>>;
  /** By region. */
  readonly aws: Map<string, Promise<Aws>>;
  /** AWS is asked in parallel, but not for a hundred values at once. */
  readonly awsGate: Gate;
}

/** The remembered promise of a key, or a new one. */
export function once<T>(memory: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = memory.get(key);
  if (known) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
