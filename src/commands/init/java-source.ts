/** serverless.yml of both Java templates: the project beside it is built with the deploy. */
export const javaService = `service: SERVICE_NAME

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
export const javaHandler = `package hello;

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

export const javaHandlerPath = 'src/main/java/hello/Handler.java';

export const setUpJava = "- uses: actions/setup-java@v5\n  with:\n    distribution: temurin\n    java-version: '21'";
