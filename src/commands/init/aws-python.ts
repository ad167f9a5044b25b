import type { ServiceTemplate } from './service-template.ts';

const serverless = `service: SERVICE_NAME

provider:
  name: aws
  runtime: python3.13
  region: SERVICE_REGION
  architecture: arm64

# The packages of uv.lock go into the zip. requirements.txt, Pipfile.lock and poetry.lock work as well.
plugins:
  - serverless-python-requirements

functions:
  hello:
    handler: handler.hello
    events:
      - httpApi: GET /hello
`;

const handler = `import json


def hello(event, context):
    name = (event.get("queryStringParameters") or {}).get("name", "world")
    return {
        "statusCode": 200,
        "headers": {"content-type": "application/json"},
        "body": json.dumps({"message": f"Hello, {name}!"}),
    }
`;

const pyproject = `[project]
name = "app"
version = "0.1.0"
requires-python = ">=3.13"
dependencies = []
`;

// What uv writes for a project without dependencies.
const lock = `version = 1
revision = 3
requires-python = ">=3.13"

[[package]]
name = "app"
version = "0.1.0"
source = { virtual = "." }
`;

export const awsPython: ServiceTemplate = {
  title: 'Python function behind an HTTP API',
  files: [
    { path: 'serverless.yml', text: serverless },
    { path: 'handler.py', text: handler },
    { path: 'pyproject.toml', text: pyproject },
    { path: 'uv.lock', text: lock },
    { path: '.gitignore', text: '.serverless/\n.venv/\n__pycache__/\n' },
  ],
  buildSteps: [],
};
