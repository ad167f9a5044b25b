// Starts and stops ministack, an emulator of AWS with real CloudFormation semantics, for tests, demo and bench.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { installPythonTool, projectRoot } from './install-tool.mjs';

export const ministackRequirement = 'ministack==1.5.33';

/**
 * @typedef {object} Ministack
 * @property {string} url such as `http://127.0.0.1:41234`: the value of AWS_ENDPOINT_URL
 * @property {number} pid of the server, which leads its own process group
 * @property {() => Promise<void>} reset forgets all resources
 * @property {() => Promise<void>} stop ends the server and its Lambda workers
 */

/** @returns {string} folder with the program `ministack` */
export function installMinistack() {
  return installPythonTool('ministack', ministackRequirement);
}

/**
 * Starts one server on 127.0.0.1 and waits until it answers.
 * @param {{ auth?: boolean, port?: number }} [options] auth: IAM policies and trust policies are enforced
 * @returns {Promise<Ministack>}
 */
export async function startMinistack({ auth = false, port } = {}) {
  const programs = installMinistack();
  const gatewayPort = port ?? (await freePort());
  const folder = mkdtempSync(join(tmpdir(), 'ministack-'));
  const logPath = join(folder, 'ministack.log');
  const logFile = openSync(logPath, 'a');
  const child = spawn(join(programs, 'ministack'), [], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', logFile, logFile],
    env: serverEnvironment(programs, gatewayPort, auth),
  });
  child.unref();
  const url = `http://127.0.0.1:${gatewayPort}`;
  const stop = async () => {
    await endProcessGroup(child);
    rmSync(folder, { recursive: true, force: true });
  };
  if (!child.pid || !(await isHealthy(url, child))) {
    const log = readFileSync(logPath, 'utf8').slice(-2000);
    await stop();
    throw new Error(`ministack did not start on ${url}:\n${log}`);
  }
  return { url, pid: child.pid, reset: () => reset(url), stop };
}

/**
 * Forgets all resources of a running server.
 * @param {string} url
 */
export async function reset(url) {
  const answer = await fetch(`${url}/_ministack/reset`, { method: 'POST' });
  await answer.text();
  if (!answer.ok) throw new Error(`ministack refused the reset: ${answer.status}`);
}

// Lambda functions for Node run by the `node` on the path: the project's own Node 24 where it is installed.
function serverEnvironment(programs, port, auth) {
  const projectNode = join(projectRoot, 'node_modules', '.bin');
  const nodeFolder = existsSync(join(projectNode, 'node')) ? projectNode : dirname(process.execPath);
  return {
    ...process.env,
    PATH: [nodeFolder, programs, process.env['PATH']].join(delimiter),
    GATEWAY_PORT: String(port),
    BIND_HOST: '127.0.0.1',
    ...(auth ? { AUTH: 'true' } : {}),
  };
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function isHealthy(url, child) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const ready = await fetch(`${url}/_ministack/health`).then(
      async (answer) => {
        await answer.text();
        return answer.ok;
      },
      () => false,
    );
    if (ready) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

async function endProcessGroup(child) {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const kill = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The group has ended by itself.
    }
  };
  kill('SIGTERM');
  const forced = setTimeout(() => kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(forced);
}
