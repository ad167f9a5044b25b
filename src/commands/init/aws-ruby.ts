import type { ServiceTemplate } from './service-template.ts';

const serverless = `service: SERVICE_NAME

provider:
  name: aws
  runtime: ruby3.4
  region: SERVICE_REGION
  architecture: arm64

functions:
  hello:
    handler: handler.hello
    events:
      - httpApi: GET /hello
`;

const handler = `require 'json'

def hello(event:, context:)
  name = (event['queryStringParameters'] || {})['name'] || 'world'
  {
    statusCode: 200,
    headers: { 'content-type' => 'application/json' },
    body: JSON.generate(message: "Hello, #{name}!")
  }
end
`;

export const awsRuby: ServiceTemplate = {
  title: 'Ruby function behind an HTTP API',
  files: [
    { path: 'serverless.yml', text: serverless },
    { path: 'handler.rb', text: handler },
    { path: '.gitignore', text: '.serverless/\n.bundle/\nvendor/\n' },
  ],
  buildSteps: [],
};
