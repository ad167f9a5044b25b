import type { ServiceTemplate } from './service-template.ts';

const serverless = `service: SERVICE_NAME

provider:
  name: aws
  runtime: provided.al2023
  region: SERVICE_REGION

# The binary is built by \`make build\` before the deploy.
package:
  patterns:
    - '!**'
    - bootstrap

functions:
  hello:
    handler: bootstrap
    events:
      - httpApi: GET /hello
`;

const main = `use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde_json::{json, Value};

async fn hello(event: LambdaEvent<Value>) -> Result<Value, Error> {
    let name = event.payload["queryStringParameters"]["name"].as_str().unwrap_or("world");
    Ok(json!({
        "statusCode": 200,
        "headers": { "content-type": "application/json" },
        "body": json!({ "message": format!("Hello, {name}!") }).to_string(),
    }))
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(hello)).await
}
`;

const manifest = `[package]
name = "bootstrap"
version = "0.1.0"
edition = "2021"

[dependencies]
lambda_runtime = { version = "1", default-features = false }
serde_json = "1"
tokio = { version = "1", features = ["macros", "rt-multi-thread"] }

[profile.release]
codegen-units = 1
lto = true
strip = true
`;

// Linked without the system's C library, so that it runs on any.
const makefile = `target = x86_64-unknown-linux-musl

build:
	rustup target add $(target)
	cargo build --release --target $(target)
	cp target/$(target)/release/bootstrap bootstrap

.PHONY: build
`;

export const awsRust: ServiceTemplate = {
  title: 'Rust function behind an HTTP API',
  files: [
    { path: 'serverless.yml', text: serverless },
    { path: 'src/main.rs', text: main },
    { path: 'Cargo.toml', text: manifest },
    { path: 'Makefile', text: makefile },
    { path: '.gitignore', text: '.serverless/\nbootstrap\ntarget/\n' },
  ],
  buildSteps: ['- run: make build\n  working-directory: SERVICE_PATH'],
};
