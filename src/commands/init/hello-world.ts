import type { ServiceTemplate } from './service-template.ts';

const serverless = `service: SERVICE_NAME

provider:
  name: aws
  runtime: nodejs24.x
  region: SERVICE_REGION

functions:
  helloWorld:
    handler: handler.helloWorld
    events:
      - http:
          path: hello-world
          method: get
          cors: true
`;

const handler = `'use strict';

module.exports.helloWorld = async () => ({
  statusCode: 200,
  headers: { 'access-control-allow-origin': '*' },
  body: JSON.stringify({ message: 'Hello, world!' }),
});
`;

export const helloWorld: ServiceTemplate = {
  title: 'JavaScript function behind a REST API with CORS',
  files: [
    { path: 'serverless.yml', text: serverless },
    { path: 'handler.js', text: handler },
    { path: '.gitignore', text: '.serverless/\nnode_modules/\n' },
  ],
  buildSteps: [],
};
