import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder, writeFiles } from '../package-folder.ts';

/** Serves gems of one Ruby file each to Bundler, by its compact index; `gems`: name → text. Returns the address. */
export async function serveGems(gems: Readonly<Record<string, string>>): Promise<string> {
  const answers = new Map<string, Buffer>();
  const versions: string[] = [];
  for (const [name, text] of Object.entries(gems)) {
    const gem = buildGem(name, text);
    const info = `---\n1.0.0 |checksum:${createHash('sha256').update(gem).digest('hex')}\n`;
    versions.push(`${name} 1.0.0 ${createHash('md5').update(info).digest('hex')}\n`);
    answers.set(`/info/${name}`, Buffer.from(info));
    answers.set(`/gems/${name}-1.0.0.gem`, gem);
  }
  answers.set('/versions', Buffer.from(`created_at: 2024-01-01T00:00:00Z\n---\n${versions.join('')}`));
  const server = createServer(({ url = '' }, response) => {
    const answer = answers.get(url);
    response.writeHead(answer ? 200 : 404).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function buildGem(name: string, text: string): Buffer {
  const folder = temporaryFolder();
  writeFiles(folder, {
    [`lib/${name}.rb`]: text,
    [`${name}.gemspec`]: `Gem::Specification.new do |spec|
  spec.name = '${name}'
  spec.version = '1.0.0'
  spec.summary = 'A gem of a test'
  spec.authors = ['test']
  spec.files = ['lib/${name}.rb']
end
`,
  });
  execFileSync('gem', ['build', '--silent', `${name}.gemspec`], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  return readFileSync(path.join(folder, `${name}-1.0.0.gem`));
}
