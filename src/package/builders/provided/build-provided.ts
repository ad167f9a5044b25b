import { zipOfPrograms } from '../bootstrap-zip.ts';
import type { Builder } from '../builder.ts';
import { goProgram } from '../go/build-go.ts';
import { rustProgram } from '../rust/build-rust.ts';

/** Builds what a handler names in Go or Rust; everything else on such a runtime is shipped as it is. */
export const buildProvided: Builder = async (zip, chosen, context) => {
  const sources = zip.functions.flatMap(
    (fn) => goProgram(fn, chosen, context) ?? rustProgram(fn, chosen, context) ?? [],
  );
  return zipOfPrograms(sources, zip, chosen, context);
};
