export const id = 9477;
export const ids = [9477];
export const modules = {

/***/ 29477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initCommand: () => (/* binding */ initCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/core/folders-upward.js
var folders_upward = __webpack_require__(22671);
// EXTERNAL MODULE: ./build/core/nearest-name.js
var nearest_name = __webpack_require__(22942);
// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
;// CONCATENATED MODULE: ./build/commands/init/aws-dotnet.js
const serverless = `service: SERVICE_NAME

provider:
  name: aws
  runtime: dotnet10
  region: SERVICE_REGION

# Built by \`dotnet publish\` before the deploy, see the workflows.
package:
  artifact: hello.zip

functions:
  hello:
    handler: Hello::Hello.Handler::Handle
    memorySize: 512
    events:
      - httpApi: GET /hello
`;
// Streams need no serializer, so no package is needed either.
const handler = `using System.IO;
using System.Text.Json;

namespace Hello;

public class Handler
{
    public Stream Handle(Stream input)
    {
        using var request = JsonDocument.Parse(input);
        var name = request.RootElement.TryGetProperty("queryStringParameters", out var query)
            && query.TryGetProperty("name", out var value)
                ? value.GetString()
                : "world";
        var response = new
        {
            statusCode = 200,
            headers = new Dictionary<string, string> { ["content-type"] = "application/json" },
            body = JsonSerializer.Serialize(new { message = $"Hello, {name}!" }),
        };
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(response));
    }
}
`;
const project = `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <AssemblyName>Hello</AssemblyName>
    <RootNamespace>Hello</RootNamespace>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <Deterministic>true</Deterministic>
    <GenerateRuntimeConfigurationFiles>true</GenerateRuntimeConfigurationFiles>
    <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
  </PropertyGroup>
</Project>
`;
const lock = `{
  "version": 1,
  "dependencies": {
    "net10.0": {}
  }
}
`;
const awsDotnet = {
    title: 'C# function behind an HTTP API',
    files: [
        { path: 'serverless.yml', text: serverless },
        { path: 'Handler.cs', text: handler },
        { path: 'Hello.csproj', text: project },
        { path: 'packages.lock.json', text: lock },
        { path: '.gitignore', text: '.serverless/\nbin/\nobj/\npublish/\nhello.zip\n' },
    ],
    buildSteps: [
        "- uses: actions/setup-dotnet@v5\n  with:\n    dotnet-version: '10.0.x'",
        '- run: dotnet publish --configuration Release --output publish && cd publish && zip -r ../hello.zip .\n  working-directory: SERVICE_PATH',
    ],
};

;// CONCATENATED MODULE: ./build/commands/init/aws-go.js
const aws_go_serverless = `service: SERVICE_NAME

provider:
  name: aws
  runtime: provided.al2023
  region: SERVICE_REGION
  architecture: arm64

functions:
  hello:
    handler: bootstrap
    events:
      - httpApi: GET /hello
`;
const main = `package main

import (
	"context"
	"encoding/json"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

func hello(_ context.Context, request events.APIGatewayV2HTTPRequest) (events.APIGatewayV2HTTPResponse, error) {
	name := request.QueryStringParameters["name"]
	if name == "" {
		name = "world"
	}
	body, err := json.Marshal(map[string]string{"message": "Hello, " + name + "!"})
	return events.APIGatewayV2HTTPResponse{
		StatusCode: 200,
		Headers:    map[string]string{"content-type": "application/json"},
		Body:       string(body),
	}, err
}

func main() {
	lambda.Start(hello)
}
`;
const aws_go_module = `module SERVICE_NAME

go 1.26

require github.com/aws/aws-lambda-go v1.55.1
`;
const sums = `github.com/aws/aws-lambda-go v1.55.1 h1:We2cCp4BwqqH/JW+bEEo1FhgG71rslvjfi4y7KmlrR0=
github.com/aws/aws-lambda-go v1.55.1/go.mod h1:V+NzkHNR6vBC8C1PDloqSLE+7jYWFiPvJJFiCiTm8nE=
github.com/davecgh/go-spew v1.1.1 h1:vj9j/u1bqnvCEfJOwUhtlOARqs3+rkHYY13jYWTU97c=
github.com/davecgh/go-spew v1.1.1/go.mod h1:J7Y8YcW2NihsgmVo/mv3lAwl/skON4iLHjSsI+c5H38=
github.com/pmezard/go-difflib v1.0.0 h1:4DBwDE0NGyQoBHbLQYPwSUPoCMWR5BEzIk/f1lZbAQM=
github.com/pmezard/go-difflib v1.0.0/go.mod h1:iKH77koFhYxTK1pcRnkKkqfTogsbg7gZNVY4sRDYZ/4=
github.com/stretchr/testify v1.7.2 h1:4jaiDzPyXQvSd7D0EjG45355tLlV3VOECpq10pLC+8s=
github.com/stretchr/testify v1.7.2/go.mod h1:R6va5+xMeoiuVRoj+gSkQ7d3FALtqAAGI1FQKckRals=
gopkg.in/yaml.v3 v3.0.1 h1:fxVm/GzAzEWqLHuvctI91KS9hhNmmWOoWu0XTYJS7CA=
gopkg.in/yaml.v3 v3.0.1/go.mod h1:K4uyk7z7BCEPqu6E+C64Yfv1cQ7kz7rIZviUmN+EgEM=
`;
const awsGo = {
    title: 'Go function behind an HTTP API',
    files: [
        { path: 'serverless.yml', text: aws_go_serverless },
        { path: 'main.go', text: main },
        { path: 'go.mod', text: aws_go_module },
        { path: 'go.sum', text: sums },
        { path: '.gitignore', text: '.serverless/\nbootstrap\n' },
    ],
    buildSteps: [
        '- uses: actions/setup-go@v6\n  with:\n    go-version-file: SERVICE_PATH/go.mod\n    cache-dependency-path: SERVICE_PATH/go.sum',
    ],
};

;// CONCATENATED MODULE: ./build/commands/init/java-source.js
/** serverless.yml of both Java templates: the project beside it is built with the deploy. */
const javaService = `service: SERVICE_NAME

provider:
  name: aws
  runtime: java21
  region: SERVICE_REGION
  architecture: arm64

functions:
  hello:
    handler: hello.Handler::handle
    memorySize: 1024
    snapStart: true
    events:
      - httpApi: GET /hello
`;
/** The runtime turns the event into a map by itself: no library is needed. */
const javaHandler = `package hello;

import java.util.Map;

public class Handler {
  public Map<String, Object> handle(Map<String, Object> event) {
    return Map.of(
        "statusCode", 200,
        "headers", Map.of("content-type", "application/json"),
        "body", "{\\"message\\": \\"Hello, world!\\"}");
  }
}
`;
const javaHandlerPath = 'src/main/java/hello/Handler.java';
const setUpJava = "- uses: actions/setup-java@v5\n  with:\n    distribution: temurin\n    java-version: '21'";

;// CONCATENATED MODULE: ./build/commands/init/aws-java-gradle.js

const build = `plugins {
  id 'java'
}

java {
  sourceCompatibility = JavaVersion.VERSION_21
  targetCompatibility = JavaVersion.VERSION_21
}

// The jar is the same on every machine.
tasks.withType(AbstractArchiveTask).configureEach {
  preserveFileTimestamps = false
  reproducibleFileOrder = true
}
`;
const awsJavaGradle = {
    title: 'Java function behind an HTTP API, built by Gradle',
    files: [
        { path: 'serverless.yml', text: javaService },
        { path: javaHandlerPath, text: javaHandler },
        { path: 'build.gradle', text: build },
        { path: 'settings.gradle', text: "rootProject.name = 'hello'\n" },
        { path: '.gitignore', text: '.serverless/\n.gradle/\nbuild/\n' },
    ],
    buildSteps: [setUpJava],
};

;// CONCATENATED MODULE: ./build/commands/init/aws-java-maven.js

// A fixed output time makes the jar the same on every machine.
const pom = `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>hello</groupId>
  <artifactId>hello</artifactId>
  <version>1.0.0</version>
  <packaging>jar</packaging>

  <properties>
    <maven.compiler.release>21</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <project.build.outputTimestamp>2025-01-01T00:00:00Z</project.build.outputTimestamp>
  </properties>

  <build>
    <finalName>hello</finalName>
    <plugins>
      <plugin>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>3.13.0</version>
      </plugin>
      <plugin>
        <artifactId>maven-jar-plugin</artifactId>
        <version>3.4.2</version>
      </plugin>
    </plugins>
  </build>
</project>
`;
const awsJavaMaven = {
    title: 'Java function behind an HTTP API, built by Maven',
    files: [
        { path: 'serverless.yml', text: javaService },
        { path: javaHandlerPath, text: javaHandler },
        { path: 'pom.xml', text: pom },
        { path: '.gitignore', text: '.serverless/\ntarget/\n' },
    ],
    buildSteps: [setUpJava],
};

;// CONCATENATED MODULE: ./build/commands/init/aws-nodejs.js
const aws_nodejs_serverless = `service: SERVICE_NAME

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
const aws_nodejs_handler = `export const hello = async (event) => {
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
const aws_nodejs_lock = `{
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
const awsNodejs = {
    title: 'JavaScript function behind an HTTP API',
    files: [
        { path: 'serverless.yml', text: aws_nodejs_serverless },
        { path: 'handler.js', text: aws_nodejs_handler },
        { path: 'package.json', text: manifest },
        { path: 'package-lock.json', text: aws_nodejs_lock },
        { path: '.gitignore', text: '.serverless/\nnode_modules/\n' },
    ],
    buildSteps: ['- run: npm ci\n  working-directory: SERVICE_PATH'],
};

;// CONCATENATED MODULE: ./build/commands/init/typescript-lock.js
// Versions and checksums of the devDependencies of the TypeScript template, as npm locks them.
const esbuildVersion = '0.28.2';
const esbuildIntegrity = 'sha512-HKVLS8dvII+xoKW9kmqxbRKrnWEXfJJr/FZhhJmiqIB0e053QNYFqOBouTMO/k5sID4MvCiUCvv8b9M4h32wIA==';
const typesVersion = '8.10.164';
const typesIntegrity = 'sha512-XOnrazWcOd6yWPnR7DxqCBPPYciDjHq+NN8LPwwqBCJNXLyPJgKo47fZpJ113+oyAn9Zti0Cf6H4k6yPcE3WFg==';
/** esbuild's package per platform: name, os, cpu, checksum. */
const platforms = [
    [
        'aix-ppc64',
        'aix',
        'ppc64',
        'sha512-XExcO+dvLKvVtNTibSTBej1NCAbaGhWn9Ww1ZPx80qsahhPFe/8jgWP0IchNe0F3HwkU7n8ejhH8bjonqht8mQ==',
    ],
    [
        'android-arm',
        'android',
        'arm',
        'sha512-kXXoiPVVGQcnIYGOeaovwOURpniDBpSq4A03qkQ+BMQqtGG6HYap3xne9C1O1yo4TR3qxlCX5IqqmX6fFo2Lqg==',
    ],
    [
        'android-arm64',
        'android',
        'arm64',
        'sha512-5YfKeeI8qWfBZIX+u2xZC3Zlb3Os/gLS2sbEKM+I4ZOcsWmHS2WLysCcQZDAFRslDUU5Oiq44gf6PYN1vGwG5A==',
    ],
    [
        'android-x64',
        'android',
        'x64',
        'sha512-O387ite7SzUyCcy3JQX4P4bLtEA7bLLkx+esve5JHnyYfNTxcVpXZo9jhdB0lTKN44gztELTdU7nS8Nr16Fs1Q==',
    ],
    [
        'darwin-arm64',
        'darwin',
        'arm64',
        'sha512-n4KqkOQrraxHJcgjM1RvwbigfQKIKJVpM7xp+KsxiyUSrRdIXnt73VhrPAx0fV44hgfmIVKjxMN9J1t5jySVkw==',
    ],
    [
        'darwin-x64',
        'darwin',
        'x64',
        'sha512-uq6suIWYP37qzGddBKPw5QEQPi6HiLGsO7UmkpfyaYNQ3D+rN6w6WfwH+nuqcGXWvawGwxOEroO4YGnFh95azw==',
    ],
    [
        'freebsd-arm64',
        'freebsd',
        'arm64',
        'sha512-n+I0BTSRIoy+d6RPKnEVwql5UwBJolytvY4mAOIEJorKlqgPII8ix6slVVrfZ5Tnj7glIZvloylbB/EJPMWEXw==',
    ],
    [
        'freebsd-x64',
        'freebsd',
        'x64',
        'sha512-78XJTJkvPs0kz2w61301PJjXl4g7q3JqiYMZ/M/yVI73EHBrCRTgkhu9oqG7vPqq+a/yadEW8aD+agKlk5xrmg==',
    ],
    [
        'linux-arm',
        'linux',
        'arm',
        'sha512-XlDnu2q5yoqems+xay6wSAcg9DDD7K9RLKZEBOMZm3ckNpJBvOX20tSfby8KfrrhINDyv9V2YVZKY/SpoGJI8w==',
    ],
    [
        'linux-arm64',
        'linux',
        'arm64',
        'sha512-pW4AC0P3it8c7do9MVM4p51FzHzdM/TZrerurgRcHJ2WTa1VQ1CIq18xncfpBJw4ojkiZZrKW2yIBWBP92j6Ug==',
    ],
    [
        'linux-ia32',
        'linux',
        'ia32',
        'sha512-CYbnj78HsIeA+DhgUKgFCfvNsTHFhMMrinUrMZpDXJXKN8T3XViTZ/+wtHeVxEWY8ewSzTFN+nRmSwO2tZaLUQ==',
    ],
    [
        'linux-loong64',
        'linux',
        'loong64',
        'sha512-buwkd8nsph4R+ajRvw0qM5Hja/TXQow3ptzWO2EbG/cqcIkHloRrdlBtQlshyYGTNFvfkfJ5tpPLVkY4DtsPfQ==',
    ],
    [
        'linux-mips64el',
        'linux',
        'mips64el',
        'sha512-ZVykbDyk7519VwiNb9Lcj9m8XM6v5V9uKPvrEMkkEedVewf+0itkhahp4HDpgERXhwLRpWFypsGbG/J8s0QjJA==',
    ],
    [
        'linux-ppc64',
        'linux',
        'ppc64',
        'sha512-CAXl+Dtd9UUuJd8pKKdwh6MLm3MUMiqMPmhZ3tTSXPqfyQ3vDl6R5hZdZ/kYojK4ofXtdfSv1tFq8XzWx3heNQ==',
    ],
    [
        'linux-riscv64',
        'linux',
        'riscv64',
        'sha512-GeXCej4IQtU1B+QlDV8W/RRvbzI3O/Stss+/bCXv4lZls5WGRtu2a+3JkA3i4qIUlMXpcHebWpF8AkJhATowuA==',
    ],
    [
        'linux-s390x',
        'linux',
        's390x',
        'sha512-3H1weTYZPxt/WOhByszQZybS9w5lKzUn1FDMsgEChbHWQwHYQQRfBxgCcZvPhjHfKyJjIievvMmEUawJrdY9Dg==',
    ],
    [
        'linux-x64',
        'linux',
        'x64',
        'sha512-4xTZr1FUmSoQW4XIWmit3tzQrUTZM+N3P0XV8xROKYF50XfI7xeO90+1bZvNwxIufQ9hDQVRJH5YhgPVF8A/HQ==',
    ],
    [
        'netbsd-arm64',
        'netbsd',
        'arm64',
        'sha512-sSATRjPeDBg3pdgHoQfoYBob11Kk1FGa9lui5RIHZCoCkJa9QKlvl3/vKz2usCmYYjs7ymJR/2Nnsqe+Hjt5nw==',
    ],
    [
        'netbsd-x64',
        'netbsd',
        'x64',
        'sha512-lqnzCV+mM0gIADaKihiCg6ifgfU2L3h5E33rNQBN1Y4MaVGnzryzmvvf7UHxprpQdE8hpqLolJ9Rl+SkIRDpyw==',
    ],
    [
        'openbsd-arm64',
        'openbsd',
        'arm64',
        'sha512-AL2qJILH7lNjrDmCQDvdxMfAUIv8KMNZOvrwAQ8i8//ntL9FflhOyMJ8OZSMBb8/AWXe3/5v5S20y3zCoZWKoQ==',
    ],
    [
        'openbsd-x64',
        'openbsd',
        'x64',
        'sha512-QtiuPytchRyC4rwUKhexJdQKvDuZ6hWloi3igqPQNUJCS1/v9EiO3UTOXR6A3FoMo4fnAKbWJdqaIwhOzh8qEw==',
    ],
    [
        'openharmony-arm64',
        'openharmony',
        'arm64',
        'sha512-WkhYDmpTjLvGlScA1rwjRUmhl4k8oXR3cIbtqWmELgU/dFeHHlEllxDvdWcNJV9rbzCexB5vz8gtNewWLgCT7Q==',
    ],
    [
        'sunos-x64',
        'sunos',
        'x64',
        'sha512-GPMSkTOtMnv2U2F8gxe4Io6qmVs+YKyp832Etqqxr0hFngmXQ3rzwytelm3GIn7T4VviRUlf3sOgBOiTdvaf7g==',
    ],
    [
        'win32-arm64',
        'win32',
        'arm64',
        'sha512-PIhhEkE9uPBleRBrQEJpUn7MBnibZzbGzYWPmY3x+YoVg/95zbjB4CxPPOQ8l5tYYM4mMaCthF8/1DIfBQQyWQ==',
    ],
    [
        'win32-ia32',
        'win32',
        'ia32',
        'sha512-YmJbfTlvU7Sdn9BB+4PRES4oB6pxgS37MAONj+hBr/cpXS1aBPKXxNnDbu+QCWPj0o9dgyxeq79g6c5P8KeuYA==',
    ],
    [
        'win32-x64',
        'win32',
        'x64',
        'sha512-5ebpxr3nWMzrL/rnUI755Jkuee0bHL/Gq0WTF9lvcpv73wAp5eu8MfBUgWK9bhWvZjj7yX8etf/8tI8Ney695g==',
    ],
];
const devDependencies = { '@types/aws-lambda': `^${typesVersion}`, esbuild: `^${esbuildVersion}` };
const engines = { node: '>=18' };
/** package-lock.json of the template, without addresses: npm takes the packages from the registry that it is set to. */
function typescriptLock() {
    const platformPackages = platforms.map(([name, os, cpu, integrity]) => [
        `node_modules/@esbuild/${name}`,
        { version: esbuildVersion, integrity, cpu: [cpu], dev: true, license: 'MIT', optional: true, os: [os], engines },
    ]);
    const lock = {
        name: 'SERVICE_NAME',
        lockfileVersion: 3,
        requires: true,
        packages: {
            '': { name: 'SERVICE_NAME', devDependencies },
            ...Object.fromEntries(platformPackages),
            'node_modules/@types/aws-lambda': { version: typesVersion, integrity: typesIntegrity, dev: true, license: 'MIT' },
            'node_modules/esbuild': {
                version: esbuildVersion,
                integrity: esbuildIntegrity,
                dev: true,
                hasInstallScript: true,
                license: 'MIT',
                bin: { esbuild: 'bin/esbuild' },
                engines,
                optionalDependencies: Object.fromEntries(platforms.map(([name]) => [`@esbuild/${name}`, esbuildVersion])),
            },
        },
    };
    return `${JSON.stringify(lock, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./build/commands/init/aws-nodejs-typescript.js

// Handlers in TypeScript are bundled by the service's own esbuild.
const aws_nodejs_typescript_serverless = `service: SERVICE_NAME

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
const aws_nodejs_typescript_handler = `import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';

export const hello: APIGatewayProxyHandlerV2 = async (event) => {
  const name = event.queryStringParameters?.['name'] ?? 'world';
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: \`Hello, \${name}!\` }),
  };
};
`;
const aws_nodejs_typescript_manifest = `${JSON.stringify({ name: 'SERVICE_NAME', private: true, devDependencies: devDependencies }, null, 2)}\n`;
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
const awsNodejsTypescript = {
    title: 'TypeScript function behind an HTTP API',
    files: [
        { path: 'serverless.yml', text: aws_nodejs_typescript_serverless },
        { path: 'src/hello.ts', text: aws_nodejs_typescript_handler },
        { path: 'package.json', text: aws_nodejs_typescript_manifest },
        { path: 'package-lock.json', text: typescriptLock() },
        { path: 'tsconfig.json', text: compilerOptions },
        { path: '.gitignore', text: '.serverless/\n.esbuild/\nnode_modules/\n' },
    ],
    buildSteps: ['- run: npm ci\n  working-directory: SERVICE_PATH'],
};

;// CONCATENATED MODULE: ./build/commands/init/aws-python.js
const aws_python_serverless = `service: SERVICE_NAME

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
const aws_python_handler = `import json


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
const aws_python_lock = `version = 1
revision = 3
requires-python = ">=3.13"

[[package]]
name = "app"
version = "0.1.0"
source = { virtual = "." }
`;
const awsPython = {
    title: 'Python function behind an HTTP API',
    files: [
        { path: 'serverless.yml', text: aws_python_serverless },
        { path: 'handler.py', text: aws_python_handler },
        { path: 'pyproject.toml', text: pyproject },
        { path: 'uv.lock', text: aws_python_lock },
        { path: '.gitignore', text: '.serverless/\n.venv/\n__pycache__/\n' },
    ],
    buildSteps: [],
};

;// CONCATENATED MODULE: ./build/commands/init/aws-ruby.js
const aws_ruby_serverless = `service: SERVICE_NAME

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
const aws_ruby_handler = `require 'json'

def hello(event:, context:)
  name = (event['queryStringParameters'] || {})['name'] || 'world'
  {
    statusCode: 200,
    headers: { 'content-type' => 'application/json' },
    body: JSON.generate(message: "Hello, #{name}!")
  }
end
`;
const awsRuby = {
    title: 'Ruby function behind an HTTP API',
    files: [
        { path: 'serverless.yml', text: aws_ruby_serverless },
        { path: 'handler.rb', text: aws_ruby_handler },
        { path: '.gitignore', text: '.serverless/\n.bundle/\nvendor/\n' },
    ],
    buildSteps: [],
};

;// CONCATENATED MODULE: ./build/commands/init/aws-rust.js
const aws_rust_serverless = `service: SERVICE_NAME

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
const aws_rust_main = `use lambda_runtime::{run, service_fn, Error, LambdaEvent};
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
const aws_rust_manifest = `[package]
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
const awsRust = {
    title: 'Rust function behind an HTTP API',
    files: [
        { path: 'serverless.yml', text: aws_rust_serverless },
        { path: 'src/main.rs', text: aws_rust_main },
        { path: 'Cargo.toml', text: aws_rust_manifest },
        { path: 'Makefile', text: makefile },
        { path: '.gitignore', text: '.serverless/\nbootstrap\ntarget/\n' },
    ],
    buildSteps: ['- run: make build\n  working-directory: SERVICE_PATH'],
};

;// CONCATENATED MODULE: ./build/commands/init/hello-world.js
const hello_world_serverless = `service: SERVICE_NAME

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
const hello_world_handler = `'use strict';

module.exports.helloWorld = async () => ({
  statusCode: 200,
  headers: { 'access-control-allow-origin': '*' },
  body: JSON.stringify({ message: 'Hello, world!' }),
});
`;
const helloWorld = {
    title: 'JavaScript function behind a REST API with CORS',
    files: [
        { path: 'serverless.yml', text: hello_world_serverless },
        { path: 'handler.js', text: hello_world_handler },
        { path: '.gitignore', text: '.serverless/\nnode_modules/\n' },
    ],
    buildSteps: [],
};

;// CONCATENATED MODULE: ./build/commands/init/templates.js










/** Names that `init --template` takes; the framework's own where it has one. */
const templateNames = [
    'aws-csharp',
    'aws-dotnet',
    'aws-go',
    'aws-java',
    'aws-java-gradle',
    'aws-java-maven',
    'aws-nodejs',
    'aws-nodejs-typescript',
    'aws-python',
    'aws-python3',
    'aws-ruby',
    'aws-rust',
    'hello-world',
];
const templates = {
    'aws-csharp': awsDotnet,
    'aws-dotnet': awsDotnet,
    'aws-go': awsGo,
    'aws-java': awsJavaMaven,
    'aws-java-gradle': awsJavaGradle,
    'aws-java-maven': awsJavaMaven,
    'aws-nodejs': awsNodejs,
    'aws-nodejs-typescript': awsNodejsTypescript,
    'aws-python': awsPython,
    'aws-python3': awsPython,
    'aws-ruby': awsRuby,
    'aws-rust': awsRust,
    'hello-world': helloWorld,
};
function isTemplateName(name) {
    return name in templates;
}

;// CONCATENATED MODULE: ./build/commands/init/workflows.js
/**
 * Workflows of a service, by their paths from the repository's root: a preview for each pull request, production for
 * each push. The roles are those that `bootstrap` makes.
 */
function workflowFiles(choice) {
    const prefix = choice.servicePath === '.' ? '' : `${choice.servicePath.replace(/[^A-Za-z0-9]+/g, '-')}-`;
    return [
        { path: `.github/workflows/${prefix}preview.yml`, text: previewWorkflow(choice, prefix) },
        { path: `.github/workflows/${prefix}production.yml`, text: productionWorkflow(choice, prefix) },
    ];
}
const previewWorkflow = (choice, prefix) => `# Deploys each pull request to a stage of its own, comments its URL, and removes it when the pull request is closed.
name: ${prefix}preview

on:
  pull_request:
    types: [opened, synchronize, reopened, ready_for_review, closed]

# One run at a time for a pull request; none is cut off in the middle of an update.
concurrency:
  group: ${prefix}preview-\${{ github.event.number }}
  cancel-in-progress: false

permissions:
  contents: read
  id-token: write # AWS credentials by OpenID Connect
  pull-requests: write # the comment
  deployments: write # the environment with its URL

jobs:
  preview:
    runs-on: ubuntu-latest
    steps:
${steps(choice, ['role-to-assume: ${{ vars.AWS_PREVIEW_ROLE_ARN }}'])}`;
const productionWorkflow = (choice, prefix) => `# Deploys every push to ${choice.productionBranch}; when nothing changed, nothing is done.
name: ${prefix}production

on:
  push:
    branches: [${choice.productionBranch}]
  workflow_dispatch:

concurrency:
  group: ${prefix}production
  cancel-in-progress: false

permissions:
  contents: read
  id-token: write # AWS credentials by OpenID Connect
  deployments: write # the environment with its URL

jobs:
  production:
    runs-on: ubuntu-latest
    steps:
${steps(choice, ['stage: prod', 'role-to-assume: ${{ vars.AWS_ROLE_ARN }}'])}`;
function steps({ servicePath, buildSteps }, inputs) {
    const lines = servicePath === '.' ? inputs : [`service-path: ${servicePath}`, ...inputs];
    const all = [
        '- uses: actions/checkout@v6',
        ...buildSteps.map((step) => inFolder(step, servicePath)),
        ['- uses: org/serverless-deploy@v1', '  with:', ...lines.map((line) => `    ${line}`)].join('\n'),
    ];
    return `${all.join('\n').replace(/^/gm, '      ')}\n`;
}
/** A step in the root of the repository needs no folder. */
function inFolder(step, servicePath) {
    if (servicePath !== '.')
        return step.replaceAll('SERVICE_PATH', servicePath);
    return step.replace(/\n {2}working-directory: SERVICE_PATH/, '').replaceAll('SERVICE_PATH/', '');
}

// EXTERNAL MODULE: ./build/commands/option.js
var commands_option = __webpack_require__(566);
;// CONCATENATED MODULE: ./build/commands/init.js








/**
 * Writes a new service with its workflows: `init --template aws-python3 --name N --path P`. Where a service is already,
 * only the workflows. Nothing is written if one of the files exists: INIT_FILE_EXISTS, INIT_TEMPLATE_MISSING,
 * INIT_TEMPLATE_UNKNOWN, INIT_NAME_INVALID.
 */
async function initCommand({ inputs, ports }) {
    const { workspace } = ports;
    const folder = external_node_path_.resolve(external_node_process_.cwd(), (0,commands_option/* textOption */.v)(inputs, 'path') ?? inputs.servicePaths[0] ?? '.');
    const template = chooseTemplate((0,commands_option/* textOption */.v)(inputs, 'template'), await hasService(folder, workspace));
    const root = await repositoryRoot(folder, workspace);
    const service = template ? fillIn(template, chooseName((0,commands_option/* textOption */.v)(inputs, 'name'), folder), inputs) : [];
    const workflows = workflowFiles({
        servicePath: external_node_path_.relative(root, folder).split(external_node_path_.sep).join('/') || '.',
        productionBranch: inputs.productionBranch ?? 'main',
        buildSteps: template?.buildSteps ?? (await knownBuildSteps(folder, workspace)),
    });
    const files = [
        ...service.map((file) => ({ text: file.text, path: external_node_path_.join(folder, file.path) })),
        ...workflows.map((file) => ({ text: file.text, path: external_node_path_.join(root, file.path) })),
    ];
    await refuseToOverwrite(files, workspace);
    for (const file of files)
        await workspace.writeText(file.path, file.text);
    const written = files.map((file) => external_node_path_.relative(external_node_process_.cwd(), file.path));
    return { outputs: { files: written }, text: nextSteps(written), failed: false };
}
function chooseTemplate(name, exists) {
    if (name !== undefined && isTemplateName(name))
        return templates[name];
    if (name !== undefined) {
        const nearest = (0,nearest_name/* nearestName */.q)(name, templateNames);
        throw new user_error/* UserError */.y('INIT_TEMPLATE_UNKNOWN', `There is no template \`${name}\`.`, {
            remedy: `${nearest ? `Did you mean \`${nearest}\`? ` : ''}Templates: ${templateNames.join(', ')}.`,
        });
    }
    if (exists)
        return undefined;
    throw new user_error/* UserError */.y('INIT_TEMPLATE_MISSING', 'There is no service here, and no template for a new one was named.', {
        remedy: `Add \`--template\` with one of: ${templateNames.join(', ')}.`,
    });
}
async function hasService(folder, workspace) {
    const names = (await workspace.readDirectory(folder)).map(({ name }) => name);
    return names.some((name) => /^serverless\.(ya?ml|json|[mc]?js|ts)$/.test(name));
}
/** Name of the service: as given, or that of its folder. Letters, digits and dashes, a letter first. */
function chooseName(given, folder) {
    const name = given ?? external_node_path_.basename(folder).replace(/[^A-Za-z0-9]+/g, '-');
    if (/^[A-Za-z][A-Za-z0-9-]*$/.test(name))
        return name;
    throw new user_error/* UserError */.y('INIT_NAME_INVALID', `\`${name}\` cannot be the name of a service.`);
}
function fillIn(template, name, { region }) {
    const fill = (text) => text.replaceAll('SERVICE_NAME', name).replaceAll('SERVICE_REGION', region ?? 'us-east-1');
    return template.files.map((file) => ({ path: file.path, text: fill(file.text) }));
}
/** The nearest folder upwards with `.git`; workflows are only found in its root. Without one, the service's folder. */
async function repositoryRoot(folder, workspace) {
    for (const at of (0,folders_upward/* foldersUpward */.N)(folder))
        if (await workspace.stat(external_node_path_.join(at, '.git')))
            return at;
    return folder;
}
/** What an existing service needs before its zip can be made. */
async function knownBuildSteps(folder, workspace) {
    const lock = await workspace.stat(external_node_path_.join(folder, 'package-lock.json'));
    return lock ? ['- run: npm ci\n  working-directory: SERVICE_PATH'] : [];
}
async function refuseToOverwrite(files, workspace) {
    const found = await Promise.all(files.map(async (file) => ((await workspace.stat(file.path)) ? [file.path] : [])));
    const existing = found.flat().map((file) => `\`${external_node_path_.relative(external_node_process_.cwd(), file)}\``);
    if (existing.length === 0)
        return;
    throw new user_error/* UserError */.y('INIT_FILE_EXISTS', `${existing.join(', ')} would be overwritten; nothing was written.`);
}
const nextSteps = (written) => [
    'Wrote:',
    ...written.map((file) => `  ${file}`),
    '',
    'Next:',
    '  serverless-deploy bootstrap --stage prod   makes the roles that the workflows assume, and names the variables to set',
    '  git add, commit and push                   opens the way to the first deploy',
].join('\n');


/***/ }),

/***/ 566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ flagOption),
/* harmony export */   v: () => (/* binding */ textOption)
/* harmony export */ });
/** The text of a free option of the command line, such as `--function hello`; `undefined` when it was not given. */
function textOption({ options }, name) {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
}
/** Whether a free option was given without a value, or as `true`. */
function flagOption({ options }, name) {
    return options[name] === true || options[name] === 'true';
}


/***/ })

};
