// Stands where Docker is no part of a machine: notes each call in $DOCKER_STATE, builds an image that is new each time,
// and pushes it to the registry of the emulator at AWS_ENDPOINT_URL as a client of a registry does.
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const state = process.env.DOCKER_STATE;
const args = process.argv.slice(2);
const valuesOf = (option) => args.flatMap((arg, index) => (args[index - 1] === option ? [arg] : []));
const imageFile = (tag) => path.join(state, 'images', encodeURIComponent(tag));

mkdirSync(path.join(state, 'images'), { recursive: true });
appendFileSync(path.join(state, 'calls.jsonl'), `${JSON.stringify(args)}\n`);

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

function build() {
  const [file] = valuesOf('--file');
  if (!existsSync(file)) fail(`failed to read dockerfile: open ${file}: no such file or directory`);
  if (/^RUN false$/m.test(readFileSync(file, 'utf8')))
    fail('process "/bin/sh -c false" did not complete: exit code: 1');
  const manifest = { schemaVersion: 2, built: `${process.hrtime.bigint()}` };
  for (const tag of valuesOf('--tag')) writeFileSync(imageFile(tag), JSON.stringify(manifest));
}

async function push() {
  const name = args.at(-1);
  const [host, repository, tag] = name.split(/[/:]/);
  const { auths } = JSON.parse(readFileSync(path.join(valuesOf('--config')[0], 'config.json'), 'utf8'));
  if (!auths[host]?.auth) fail('no basic auth credentials');
  const answer = await fetch(`${process.env.AWS_ENDPOINT_URL}/v2/${repository}/manifests/${tag}?ns=${host}`, {
    method: 'PUT',
    headers: {
      authorization: `Basic ${auths[host].auth}`,
      'content-type': 'application/vnd.docker.distribution.manifest.v2+json',
    },
    body: readFileSync(imageFile(name)),
  });
  if (!answer.ok) fail(`${answer.status} ${await answer.text()}`);
}

if (args[0] === 'build') build();
else if (args[0] === 'tag') copyFileSync(imageFile(args[1]), imageFile(args[2]));
else if (args[0] === 'context') process.stdout.write('unix:///run/docker-of-the-user.sock\n');
else if (args.includes('push')) push();
else fail(`docker: '${args[0]}' is not a docker command.`);
