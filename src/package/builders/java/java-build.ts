import type { Tool } from '../run-tool.ts';

/** How the jar of a project is made. */
export interface JavaBuild {
  readonly tool: Tool;
  readonly command: string;
  /** The project's file, whose text says which steps it needs. */
  readonly file: string;
  /** Arguments of one call after the other. */
  readonly steps: (text: string, places: JavaPlaces) => readonly (readonly string[])[];
  /** Folders in which the result lies, in the order to look. */
  readonly outputs: readonly string[];
}

/** Where a build may leave and find things besides the project. */
export interface JavaPlaces {
  /** A folder for jars that do not get into the project's own. */
  readonly libraries: string;
  /** A file with `gradleScript`. */
  readonly script: string;
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
    steps: gradleSteps,
  };
}

const bundlesItself = /maven-(?:shade|assembly)-plugin|spring-boot-maven-plugin/;

function mavenSteps(text: string, { libraries }: JavaPlaces): string[][] {
  const quiet = ['-q', '-B'];
  const packaging = [...quiet, 'package', '-DskipTests'];
  if (bundlesItself.test(text) || !text.includes('<dependencies>')) return [packaging];
  const copying = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${libraries}`];
  return [packaging, [...quiet, ...copying]];
}

// A task of the project that packs for Lambda, as the framework's own template has it, else a jar with everything, else
// the project's classes with the libraries beside them.
function gradleSteps(text: string, { libraries, script }: JavaPlaces): string[][] {
  const quiet = ['--quiet', '--console=plain'];
  if (/\bbuildZip\b/.test(text)) return [[...quiet, 'buildZip']];
  if (/shadow/i.test(text)) return [[...quiet, 'shadowJar']];
  if (/\bzipTree\b/.test(text) || !/\bdependencies\b/.test(text)) return [[...quiet, 'assemble']];
  return [[...quiet, '--init-script', script, `-PlambdaLibraries=${libraries}`, 'assemble', 'copyLambdaLibraries']];
}

/** Adds a task to any project of Gradle that copies what it needs at run time; of use to one of Java only. */
export const gradleScript = `rootProject { project ->
  def copying = project.tasks.create('copyLambdaLibraries', Copy)
  copying.into(project.property('lambdaLibraries'))
  project.plugins.withType(JavaPlugin) { copying.from(project.configurations.runtimeClasspath) }
}
`;
