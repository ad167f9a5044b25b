import { javaHandler, javaHandlerPath, javaService, setUpJava } from './java-source.ts';
import type { ServiceTemplate } from './service-template.ts';

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

export const awsJavaGradle: ServiceTemplate = {
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
