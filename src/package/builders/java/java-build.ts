import type { Tool } from '../run-tool.ts';

/** How the jar of a project is made. */
export interface JavaBuild {
  readonly tool: Tool;
  readonly command: string;
  /** The project's file, whose text says which steps it needs. */
  readonly file: string;
  /** Arguments of one call after the other; `libraries` is a folder for jars that do not get into the project's own. */
  readonly steps: (text: string, libraries: string) => readonly (readonly string[])[];
  /** Folders in which the result lies, in the order to look. */
  readonly outputs: readonly string[];
}

const setupJava = ['- uses: actions/setup-java@v5', '  with:', '    distribution: corretto', '    java-version: 21'];
const maven: Tool = { name: 'Maven', workflow: setupJava };
const gradle: Tool = { name: 'Gradle', workflow: [...setupJava, '- uses: gradle/actions/setup-gradle@v5'] };

/** The build of a service folder with these files; `undefined` if it has none. The project's own wrapper is preferred. */
export function javaBuild(names: ReadonlySet<string>): JavaBuild | undefined {
  if (names.has('pom.xml')) {
    return {
      tool: maven,
      command: names.has('mvnw') ? './mvnw' : 'mvn',
      file: 'pom.xml',
      outputs: ['target'],
      steps: mavenSteps,
    };
  }
  const file = ['build.gradle', 'build.gradle.kts'].find((name) => names.has(name));
  if (file === undefined) return undefined;
  return {
    tool: gradle,
    command: names.has('gradlew') ? './gradlew' : 'gradle',
    file,
    outputs: ['build/distributions', 'build/libs'],
    steps: (text) => [['--quiet', '--console=plain', gradleTask(text)]],
  };
}

const bundlesItself = /maven-(?:shade|assembly)-plugin|spring-boot-maven-plugin/;

function mavenSteps(text: string, libraries: string): string[][] {
  const quiet = ['-q', '-B'];
  const packaging = [...quiet, 'package', '-DskipTests'];
  if (bundlesItself.test(text) || !text.includes('<dependencies>')) return [packaging];
  const copying = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${libraries}`];
  return [packaging, [...quiet, ...copying]];
}

// A task of the project that packs for Lambda, as the framework's own template has it, else a jar with everything.
function gradleTask(text: string): string {
  if (/\bbuildZip\b/.test(text)) return 'buildZip';
  return /shadow/i.test(text) ? 'shadowJar' : 'assemble';
}
