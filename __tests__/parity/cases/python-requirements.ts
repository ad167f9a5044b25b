import type { JsonObject } from '../../../src/core/json.ts';
import { nativeFile, type Projects, wheel } from '../python-index.ts';

/** The Python that runs the tests: pip installs for it. */
export interface RunningPython {
  /** `3.12` */
  readonly version: string;
  /** `x86_64` */
  readonly machine: string;
}

export interface ZipDifferences {
  /** What only the plugin packages. */
  readonly left?: readonly string[];
  /** What only we package. */
  readonly added?: readonly string[];
  /** What is there with other bytes. */
  readonly changed?: readonly string[];
}

export interface PythonCase {
  readonly options?: JsonObject;
  readonly config?: JsonObject;
  readonly files?: Readonly<Record<string, string>>;
  /** Projects whose wheels lie in the service's folder `wheels`. */
  readonly wheels?: readonly string[];
  /** By zip, where we differ by choice, as `differences` of the plugin says. */
  readonly differs?: Readonly<Record<string, ZipDifferences>>;
  /** Native files are stripped, each side by its own means. */
  readonly strips?: true;
}

/** Stand in configuration and files for the addresses of the indexes. */
export const privateIndex = 'PRIVATE-INDEX';
export const privateIndexWithLogin = 'PRIVATE-INDEX-WITH-LOGIN';

/** What the two indexes offer. */
export async function pythonProjects({ version, machine }: RunningPython): Promise<Record<string, Projects>> {
  const cpython = `cp${version.replace('.', '')}`;
  const helper = (release: string) => {
    const files = { 'helper.py': `VERSION = "${release}"\ndef join(*words): return " ".join(words)\n` };
    return wheel('helper', release, { files });
  };
  const greet = wheel('greet', '1.2', {
    files: {
      'greet/__init__.py':
        'import helper\nfrom .words import HELLO\ndef hello(name): return helper.join(HELLO, name)\n',
      'greet/words.py': 'HELLO = "hello"\n',
      'greet/data.txt': 'data',
      'greet/.hidden.txt': '',
      'greet/.cache/note.txt': '',
      'greet/tests/__init__.py': '',
      'greet/tests/test_greet.py': '',
    },
    requires: ['helper>=1.0', 'never; python_version < "3"', 'louder; extra == "loud"'],
    extras: ['loud'],
    programs: { 'greet-cli': 'greet:hello' },
  });
  const louder = wheel('louder', '3', { files: { 'louder.py': 'def say(text): return text + "!"\n' } });
  const native = wheel('native', '2.0', {
    files: {
      'native/__init__.py': 'from pathlib import Path\nHEAD = (Path(__file__).parent / "core.so").read_bytes()[:4]\n',
      'native/core.so': nativeFile,
      'native.libs/libdeep.so.3': nativeFile,
    },
    tag: `${cpython}-${cpython}-manylinux_2_17_${machine}`,
  });
  const own = wheel('own_thing', '0.1', { files: { 'own_thing/__init__.py': 'NAME = "own"\n' } });
  return {
    public: {
      greet: [await greet],
      louder: [await louder],
      helper: await Promise.all(['1.0', '1.1', '2.0rc1'].map(helper)),
      native: [await native],
    },
    private: { 'own-thing': [await own] },
  };
}

const handler = (text: string) => `${text}\ndef main(event, context): return answer(event)\n`;
const greeting = handler('import greet, native\nanswer = lambda name: [greet.hello(name), native.HEAD.hex()]');
const ownThing = handler('import own_thing\nanswer = lambda _: own_thing.NAME');
const echo = handler('answer = lambda event: event');

/** Files of the service in each case that has none of that name. */
export const pythonFiles: Readonly<Record<string, string>> = {
  'handler.py': greeting,
  'lib/own.py': '',
  'requirements.txt': '# The first has a dependency.\ngreet==1.2  # pinned\nnative\n',
};

const hello = { handler: 'handler.main' };
const withLayer = { hello: { ...hello, layers: [{ Ref: 'PythonRequirementsLambdaLayer' }] } };

// The plugin keeps what it installed by the text of the requirements: what changes the rest is not to be kept, nor what
// is zipped at once, as the link to it may come too late.
const notKept = { useStaticCache: false };

const filesOfGreet = [
  'greet-1.2.dist-info/METADATA',
  'greet-1.2.dist-info/RECORD',
  'greet-1.2.dist-info/WHEEL',
  'greet-1.2.dist-info/entry_points.txt',
  'greet/.cache/note.txt',
  'greet/.hidden.txt',
  'greet/__init__.py',
  'greet/data.txt',
  'greet/tests/__init__.py',
  'greet/tests/test_greet.py',
  'greet/words.py',
];
const filesOfHelper = [
  'helper-1.1.dist-info/METADATA',
  'helper-1.1.dist-info/RECORD',
  'helper-1.1.dist-info/WHEEL',
  'helper-1.1.dist-info/entry_points.txt',
  'helper.py',
];

export const pythonCases: Readonly<Record<string, PythonCase>> = {
  'two packages and what one of them needs': {},
  'slim with patterns beside its own': {
    options: { slim: true, slimPatterns: ['**/tests', '**/*.txt', '**/note*'], ...notKept },
    strips: true,
  },
  'slim with patterns alone, and nothing stripped': {
    options: {
      slim: true,
      strip: false,
      slimPatterns: ['**/tests/**'],
      slimPatternsAppendDefaults: false,
      ...notKept,
    },
  },
  'noDeploy of a requirement': { options: { noDeploy: ['greet'] }, files: { 'handler.py': echo } },
  'noDeploy of what another needs': {
    options: { noDeploy: ['helper', 'native'] },
    files: { 'handler.py': echo },
  },
  'noDeploy in a layer': {
    options: { noDeploy: ['helper'], layer: true, ...notKept },
    files: { 'handler.py': echo },
    differs: { 'pythonRequirements.zip': { left: filesOfHelper.map((file) => `python/${file}`) } },
  },
  'vendor over dependencies': {
    options: { vendor: './vendored', ...notKept },
    files: {
      'vendored/helper.py': 'def join(*words): return "-".join(words)\n',
      'vendored/greet/__init__.py': 'import helper\ndef hello(name): return helper.join("vendored", name)\n',
      'vendored/new/__init__.py': '',
    },
  },
  'vendor without requirements': {
    options: { fileName: 'none.txt', vendor: 'vendored' },
    files: { 'handler.py': echo, 'vendored/more.py': '' },
    differs: { 'parity.zip': { added: ['more.py'] } },
  },
  'a layer': { options: { layer: true, ...notKept }, config: { functions: withLayer } },
  'a layer as it is described, with vendored modules': {
    options: {
      layer: {
        name: 'mine',
        description: 'Our packages.',
        compatibleRuntimes: ['python3.12', 'python3.13'],
        licenseInfo: 'MIT',
        allowedAccounts: ['*'],
      },
      vendor: 'vendored',
      ...notKept,
    },
    config: { functions: withLayer },
    files: { 'vendored/helper.py': 'def join(*words): return "-".join(words)\n' },
  },
  'zip, with vendored modules': {
    options: { zip: true, vendor: 'vendored', ...notKept },
    files: { 'handler.py': `import unzip_requirements, more\n${greeting}`, 'vendored/more.py': '' },
    differs: { 'parity.zip': { left: ['.requirements.zip/more.py'], added: ['more.py'] } },
  },
  'a module with requirements for each function': {
    config: {
      package: { individually: true },
      functions: {
        one: { ...hello, module: 'one' },
        two: { ...hello, module: 'two/deep' },
        three: hello,
        four: { handler: 'index.main', runtime: 'nodejs20.x' },
      },
    },
    files: {
      'index.js': '',
      'one/handler.py': handler('import greet\nanswer = greet.hello'),
      'one/requirements.txt': 'greet==1.2  # pinned',
      'one/sub/more.py': '',
      'two/deep/handler.py': handler('import helper\nanswer = lambda _: helper.VERSION'),
      'two/deep/requirements.txt': 'helper<1.1',
    },
  },
  'zip and a module for each function': {
    options: { zip: true, ...notKept },
    config: { package: { individually: true }, functions: { one: { ...hello, module: 'one' }, two: hello } },
    files: {
      'handler.py': echo,
      'one/handler.py': handler('import unzip_requirements\nimport helper\nanswer = lambda _: helper.VERSION'),
      'one/requirements.txt': 'helper',
    },
    // The archives lie in the service while it is zipped.
    differs: { 'two.zip': { left: ['one/.requirements.zip', 'one/unzip_requirements.py'] } },
  },
  'requirements in another file, which includes one': {
    options: { fileName: 'requirements/prod.txt' },
    files: {
      'requirements.txt': 'unknown-package\n',
      'requirements/prod.txt': '-r base.txt\nnative\n',
      'requirements/base.txt': 'greet==1.2  # pinned',
    },
  },
  'patterns, which leave dependencies alone': {
    config: { package: { patterns: ['!**', 'handler.py', '!greet/**'] } },
  },
  'vendor of a function': {
    options: notKept,
    config: {
      configValidationMode: 'off',
      package: { individually: true },
      functions: { one: { ...hello, module: 'one', vendor: 'vendored' } },
    },
    files: {
      'one/handler.py': handler('import helper, more\nanswer = lambda _: [helper.join("a", "b"), more.NAME]'),
      'one/requirements.txt': 'helper',
      'vendored/helper.py': 'def join(*words): return "-".join(words)\n',
      'vendored/more/__init__.py': 'NAME = "more"\n',
    },
  },
  'a file of the service under the name of one of a dependency': {
    files: { 'handler.py': echo, 'helper.py': 'NAME = "of the service"\n' },
    differs: { 'parity.zip': { changed: ['helper.py'] } },
  },
  'a zip for one of two functions': {
    options: { noDeploy: ['native'] },
    config: { functions: { hello, own: { ...hello, package: { individually: true } } } },
    files: { 'handler.py': echo, 'requirements.txt': 'greet==1.2  # pinned' },
    differs: { 'own.zip': { added: [...filesOfGreet, ...filesOfHelper] } },
  },
  'a function of another language in the same zip': {
    config: { functions: { hello, node: { handler: 'index.main', runtime: 'nodejs20.x' } } },
    files: { 'index.js': '' },
  },
  'another index in the arguments of pip': {
    options: { pipCmdExtraArgs: [`--index-url ${privateIndex}`] },
    files: { 'handler.py': ownThing, 'requirements.txt': 'own-thing==0.1\n' },
  },
  'wheels of a folder and no index, with extras, markers and versions': {
    files: {
      'handler.py': handler('import greet, louder\nanswer = lambda name: louder.say(greet.hello(name))'),
      'requirements.txt': [
        '--no-index',
        '--find-links ./wheels',
        'Greet[loud] ~=1.0 ; python_version > "3.0"',
        'never ; sys_platform == "win32"',
        'helper!=1.1',
      ].join('\n'),
    },
    wheels: ['greet', 'helper', 'louder'],
  },
  'a folder in the arguments of pip beside the index, and versions before a release': {
    options: { pipCmdExtraArgs: ['-f wheels', '--pre'] },
    files: {
      'handler.py': handler('import helper, own_thing\nanswer = lambda _: [helper.VERSION, own_thing.NAME]'),
      'requirements.txt': 'helper\nown-thing\n',
    },
    wheels: ['own-thing'],
  },
  'another index in the requirements, with a login': {
    config: { package: { patterns: ['!requirements.txt'] } },
    files: {
      'handler.py': ownThing,
      'requirements.txt': `--extra-index-url ${privateIndexWithLogin}\nown-thing\n`,
    },
  },
};
