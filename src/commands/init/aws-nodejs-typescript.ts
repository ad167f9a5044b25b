import type { ServiceTemplate } from './service-template.ts';
import { devDependencies, typescriptLock } from './typescript-lock.ts';

// Handlers in TypeScript are bundled by the service's own esbuild.
const serverless = `service: SERVICE_NAME

provider:
  name: aws
  runtime: nodejs24.x
  region: SERVICE_REGION
  architecture: arm64

functions:
  hello:
    handler: src/hello.hello
    events:
      - httpApi: GET /hello
`;

const handler = `import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';

export const hello: APIGatewayProxyHandlerV2 = async (event) => {
  const name = event.queryStringParameters?.['name'] ?? 'world';
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: \`Hello, \${name}!\` }),
  };
};
`;

const manifest = `${JSON.stringify({ name: 'SERVICE_NAME', private: true, devDependencies }, null, 2)}\n`;

const compilerOptions = `{
  "compilerOptions": {
    "target": "es2024",
    "module": "esnext",
    "moduleResolution": "bundler",
    "strict": true,
    "noEmit": true,
    "noUncheckedIndexedAccess": true,
    "types": ["aws-lambda"]
  },
  "include": ["src"]
}
`;

export const awsNodejsTypescript: ServiceTemplate = {
  title: 'TypeScript function behind an HTTP API',
  files: [
    { path: 'serverless.yml', text: serverless },
    { path: 'src/hello.ts', text: handler },
    { path: 'package.json', text: manifest },
    { path: 'package-lock.json', text: typescriptLock() },
    { path: 'tsconfig.json', text: compilerOptions },
    { path: '.gitignore', text: '.serverless/\n.esbuild/\nnode_modules/\n' },
  ],
  buildSteps: ['- run: npm ci\n  working-directory: SERVICE_PATH'],
};
