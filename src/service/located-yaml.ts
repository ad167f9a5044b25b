import { LineCounter, parseDocument } from 'yaml';
import type { Json } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import type { ConfigPath, SourceLocation } from '../core/source-location.ts';
import { findOffset } from './yaml/place-tree.ts';
import type { DateReading } from './yaml/plain-scalar.ts';
import { locationOf, reportYamlErrors } from './yaml/yaml-problem.ts';
import { YamlReader } from './yaml/yaml-reader.ts';

/** Data with the place of each of its values. */
export interface LocatedYaml {
  readonly value: Json;
  /** The place of a path; of its nearest ancestor when the file does not have it. */
  readonly locate: (path: ConfigPath) => SourceLocation;
}

/**
 * Reads YAML as the framework does (framework-spec 1.1): YAML 1.2 core, merges, anchors, CloudFormation short tags.
 * `file` is the name for messages. An empty file gives null. Syntax errors, duplicate keys, unknown tags and circular
 * anchors are reported as `SERVICE_YAML_*` and give `undefined`.
 */
export function readLocatedYaml(
  text: string,
  file: string,
  problems: Problems,
  dates: DateReading = 'text',
): LocatedYaml | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    // Scalars stay text here: what they mean is decided in plain-scalar.ts, as the framework's parser would.
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  if (document.errors.length > 0) {
    reportYamlErrors(document.errors, text, file, lines, problems);
    return undefined;
  }
  const at = (offset: number) => locationOf(file, offset, lines);
  const reader = new YamlReader(document, at, problems, dates);
  const { value, place } = reader.read();
  if (reader.failed) return undefined;
  return { value, locate: (path) => at(findOffset(place, path)) };
}
