import type { ConfigPath, SourceLocation } from '../core/source-location.ts';

/**
 * Places in a configuration that is a program: each key of the path is looked for after the one before it, as `key:`
 * with or without quotes. What is not found, such as a key that code computes, gives its nearest ancestor.
 */
export function locateInSource(text: string, file: string): (path: ConfigPath) => SourceLocation {
  return (path) => {
    let offset = 0;
    for (const step of path) {
      if (typeof step === 'number') continue;
      const found = findKey(text, step, offset);
      if (found === undefined) break;
      offset = found;
    }
    const before = text.slice(0, offset).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
}

function findKey(text: string, key: string, from: number): number | undefined {
  const name = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\w$.'"\`])(?:'${name}'|"${name}"|${name})(?=\\s*:)`, 'g');
  pattern.lastIndex = from;
  return pattern.exec(text)?.index;
}
