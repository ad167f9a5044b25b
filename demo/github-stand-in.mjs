// Just enough of GitHub's API for the demo: one pull request with comments and deployments, kept in memory.
import { createServer } from 'node:http';

/**
 * @returns {Promise<{ url: string, comments: { id: number, body: string }[], stop(): Promise<void> }>}
 */
export async function startGitHubStandIn(pullRequest) {
  const comments = [];
  const deployments = [];
  const bot = { login: 'github-actions[bot]' };
  const routes = [
    ['GET', /\/issues\/\d+\/comments$/, () => comments],
    [
      'POST',
      /\/issues\/\d+\/comments$/,
      (body) => add(comments, { body: body.body, user: bot, html_url: 'the pull request' }),
    ],
    ['PATCH', /\/issues\/comments\/(\d+)$/, (body, id) => Object.assign(find(comments, id), { body: body.body })],
    ['GET', /\/pulls\/\d+$/, () => pullRequest],
    ['GET', /\/commits\/[^/]+\/pulls$/, () => [pullRequest]],
    ['GET', /\/deployments$/, () => deployments],
    ['POST', /\/deployments$/, (body) => add(deployments, { sha: body.ref, ref: body.ref })],
    ['POST', /\/deployments\/\d+\/statuses$/, (body) => ({ id: 1, ...body })],
    ['GET', /\/deployments\/\d+\/statuses$/, () => []],
  ];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : {};
    const path = request.url.split('?')[0];
    const route = routes.find(([method, pattern]) => method === request.method && pattern.test(path));
    const answer = path.endsWith('/graphql')
      ? { data: { viewer: bot } }
      : route?.[2](body, Number(route[1].exec(path)?.[1]));
    response.writeHead(answer ? (request.method === 'POST' && !path.endsWith('/graphql') ? 201 : 200) : 404, {
      'content-type': 'application/json',
    });
    response.end(JSON.stringify(answer ?? { message: 'Not Found' }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    comments,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

function add(list, item) {
  const added = { id: list.length + 1, node_id: `N_${list.length + 1}`, ...item };
  list.push(added);
  return added;
}

const find = (list, id) => list.find((item) => item.id === id);
