import type { ServiceTemplate } from './service-template.ts';

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

export const awsDotnet: ServiceTemplate = {
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
