/** Notes what of a configuration has no counterpart in esbuild. */
export type Refuse = (what: string) => void;
