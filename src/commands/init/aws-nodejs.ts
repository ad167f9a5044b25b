import type { ServiceTemplate } from './service-template.ts';

const serverless = `service: SERVICE_NAME

provider:
  name: aws
  runtime: nodejs24.x
  region: SERVICE_REGION
  architecture: arm64

functions:
  hello:
    handler: handler.hello
    events:
      - httpApi: GET /hello
`;

const handler = `export const hello = async (event) => {
  const name = event.queryStringParameters?.name ?? 'world';
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: \`Hello, \${name}!\` }),
  };
};
`;

const manifest = `{
  "name": "SERVICE_NAME",
  "private": true,
  "type": "module"
}
`;

const lock = `{
  "name": "SERVICE_NAME",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "SERVICE_NAME"
    }
  }
}
`;

export const awsNodejs: ServiceTemplate = {
  title: 'JavaScript function behind an HTTP API',
  files: [
    { path: 'serverless.yml', text: serverless },
    { path: 'handler.js', text: handler },
    { path: 'package.json', text: manifest },
    { path: 'package-lock.json', text: lock },
    { path: '.gitignore', text: '.serverless/\nnode_modules/\n' },
  ],
  buildSteps: ['- run: npm ci\n  working-directory: SERVICE_PATH'],
};
