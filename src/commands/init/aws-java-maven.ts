import { javaHandler, javaHandlerPath, javaService, setUpJava } from './java-source.ts';
import type { ServiceTemplate } from './service-template.ts';

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

export const awsJavaMaven: ServiceTemplate = {
  title: 'Java function behind an HTTP API, built by Maven',
  files: [
    { path: 'serverless.yml', text: javaService },
    { path: javaHandlerPath, text: javaHandler },
    { path: 'pom.xml', text: pom },
    { path: '.gitignore', text: '.serverless/\ntarget/\n' },
  ],
  buildSteps: [setUpJava],
};
