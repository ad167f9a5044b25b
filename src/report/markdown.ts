// Text of users never becomes markup: it cannot leave its cell, its fence or its line, mention people or refer to issues.

const zeroWidth = '\u200b';

/** Text for a paragraph or a table cell. What stands between back-ticks becomes code. */
export function text(value: string): string {
  return oneLine(value)
    .split(/(`[^`]+`)/)
    .map((part, index, parts) => {
      if (/^`[^`]+`$/.test(part)) {
        // An address that becomes a link reaches to the next space, back-ticks included.
        const glue = /(:\/\/|www\.)\S*$/i.test(parts[index - 1] ?? '') ? ' ' : '';
        return glue + code(part.slice(1, -1));
      }
      // Nothing between two pieces of code: their back-ticks would run together.
      return part === '' && index > 0 && index < parts.length - 1 ? zeroWidth : escapeText(part);
    })
    .join('');
}

/** Inline code that no text can end; safe in a table cell. */
export function code(value: string): string {
  const content = oneLine(value).replaceAll('|', '\\|');
  if (content.trim() === '') return '';
  const ticks = '`'.repeat(longestRun(content, /`+/g) + 1);
  return content.startsWith('`') || content.endsWith('`')
    ? `${ticks} ${content} ${ticks}`
    : `${ticks}${content}${ticks}`;
}

/** Opening and closing line of a fence that none of the lines can close. */
export function fenceFor(lines: readonly string[], language: string): readonly [open: string, close: string] {
  const ticks = '`'.repeat(Math.max(3, longestRun(lines.join('\n'), /`+/g) + 1));
  return [`${ticks}${language}`, ticks];
}

/** An address that can be clicked; anything but http is shown as code. */
export function link(url: string, label?: string): string {
  if (!/^https?:\/\/[^\s]+$/.test(url)) return code(url);
  const target = url.replace(/[<>|`\\"\s]/g, (character) => encodeURIComponent(character));
  return label === undefined ? `<${target}>` : `[${label}](<${target}>)`;
}

/** Text inside HTML, such as the title of a details block. */
export function html(value: string): string {
  return neutralise(oneLine(value))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[`*_[\]\\|~]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** One row of a table from cells that are markdown already. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Heading and rule of a table. */
export function tableHead(titles: readonly string[]): string {
  return `${row(titles)}\n|${' --- |'.repeat(titles.length)}`;
}

function escapeText(value: string): string {
  return neutralise(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/^(\d*)([#+=.):-])/, '$1\\$2');
}

/** Breaks @mentions, references to issues and links to them; the reader sees no difference. */
function neutralise(value: string): string {
  return value
    .replace(/@(?=[\w-])/g, `@${zeroWidth}`)
    .replace(/#(?=\d)/g, `#${zeroWidth}`)
    .replace(/\b(GH-)(?=\d)/gi, `$1${zeroWidth}`)
    .replace(/(github\.com)(?=\/)/gi, `$1${zeroWidth}`);
}

function oneLine(value: string): string {
  // Control characters, and those that turn the direction of the text around.
  return value.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
}

function longestRun(value: string, pattern: RegExp): number {
  return (value.match(pattern) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
