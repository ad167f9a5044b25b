import type { ServiceTemplate } from './service-template.ts';

const serverless = `service: SERVICE_NAME

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

const module = `module SERVICE_NAME

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

export const awsGo: ServiceTemplate = {
  title: 'Go function behind an HTTP API',
  files: [
    { path: 'serverless.yml', text: serverless },
    { path: 'main.go', text: main },
    { path: 'go.mod', text: module },
    { path: 'go.sum', text: sums },
    { path: '.gitignore', text: '.serverless/\nbootstrap\n' },
  ],
  buildSteps: [
    '- uses: actions/setup-go@v6\n  with:\n    go-version-file: SERVICE_PATH/go.mod\n    cache-dependency-path: SERVICE_PATH/go.sum',
  ],
};
