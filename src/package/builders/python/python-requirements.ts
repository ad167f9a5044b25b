/** serverless-python-requirements, as docs/plugins.md tells of it. */
export const pythonRequirements = {
  name: 'serverless-python-requirements',
  /** Version whose packages the tests compare with. */
  compared: '6.1.2',
  configKeys: [
    'enabled',
    'fileName',
    'usePipenv',
    'usePoetry',
    'requirePoetryLockFile',
    'poetryExtras',
    'poetryWithGroups',
    'poetryWithoutGroups',
    'poetryOnlyGroups',
    'useUv',
    'uvOptionalDependencies',
    'uvWithGroups',
    'uvWithoutGroups',
    'uvOnlyGroups',
    'noDeploy',
    'slim',
    'strip',
    'slimPatterns',
    'slimPatternsAppendDefaults',
    'zip',
    'layer',
    'vendor',
    'pipCmdExtraArgs',
  ]
    .map((key) => `custom.pythonRequirements.${key}`)
    .concat('functions.<name>.module', 'functions.<name>.vendor'),
  differences:
    'Wheels are chosen for the runtime and architecture of each function and taken as they are, without pip or Docker: of `pipCmdExtraArgs` indexes, `--find-links`, `--no-index` and `--pre` count. Bytecode (see the input `python-bytecode`), programs in `bin`, notes of the installer and its copy of the requirements, which may hold logins, are not packaged. A file of the service stays where a dependency has one of its name. `noDeploy` counts for what packages need, and in layers and archives, as well; `strip` for libraries with a version in their name; `vendor` without requirements, and beside the archive of `zip`. Functions with a zip of their own have their dependencies in it, also where only the function asks for it. The zip of a function with `module` is named by the function. A Pipfile and a poetry project need their lock file, as with `requirePoetryLockFile`.',
} as const;
