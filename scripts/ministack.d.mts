export interface Ministack {
  readonly url: string;
  readonly pid: number;
  reset(): Promise<void>;
  stop(): Promise<void>;
}
export const ministackRequirement: string;
export function installMinistack(): string;
export function startMinistack(options?: { auth?: boolean; port?: number }): Promise<Ministack>;
export function reset(url: string): Promise<void>;
export function freePort(): Promise<number>;
