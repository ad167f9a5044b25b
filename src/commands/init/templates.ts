import { awsDotnet } from './aws-dotnet.ts';
import { awsGo } from './aws-go.ts';
import { awsJavaGradle } from './aws-java-gradle.ts';
import { awsJavaMaven } from './aws-java-maven.ts';
import { awsNodejs } from './aws-nodejs.ts';
import { awsNodejsTypescript } from './aws-nodejs-typescript.ts';
import { awsPython } from './aws-python.ts';
import { awsRuby } from './aws-ruby.ts';
import { awsRust } from './aws-rust.ts';
import { helloWorld } from './hello-world.ts';
import type { ServiceTemplate } from './service-template.ts';

/** Names that `init --template` takes; the framework's own where it has one. */
export const templateNames = [
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
] as const;

export type TemplateName = (typeof templateNames)[number];

export const templates: Readonly<Record<TemplateName, ServiceTemplate>> = {
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

export function isTemplateName(name: string): name is TemplateName {
  return name in templates;
}
