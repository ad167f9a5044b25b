import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installCmarkGfm } from '../../scripts/setup-tests.mjs';

const program = `
import json, sys
from cmarkgfm import github_flavored_markdown_to_html as render
from cmarkgfm.cmark import Options
options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_HARDBREAKS
print(json.dumps([render(text, options) for text in json.load(sys.stdin)]))
`;

/** HTML of each text by GitHub's renderer, raw HTML kept: what a comment is before GitHub links mentions in it. */
export function renderByGitHub(texts: readonly string[]): readonly string[] {
  const python = join(installCmarkGfm(), 'python');
  const { status, stdout, stderr } = spawnSync(python, ['-c', program], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
