import type { ErrorCodeTable } from './error-code.ts';

export const packageErrorCodes = {
  PACKAGE_NO_FILES: {
    title: 'No file is left to package',
    remedy: 'Loosen `package.patterns`: the last pattern that matches a file decides, and `!` takes it out.',
  },
  PACKAGE_ARTIFACT_NOT_FOUND: {
    title: 'A ready artifact is not there',
    remedy: 'Correct `package.artifact`, or build the file in a step before this one.',
  },
  PACKAGE_ARTIFACT_INVALID: {
    title: 'A ready artifact cannot be deployed',
    remedy: 'Build the zip again without encryption, with names that stay inside of it.',
  },
  PACKAGE_FILE_NAME_TWICE: {
    title: 'Two zips of a service have the same file name',
    remedy: 'Rename one of them: all zips of a deployment lie in one folder of the bucket.',
  },
  PACKAGE_FILE_UNREADABLE: {
    title: 'A file to be packaged cannot be read',
    remedy: 'Make the file readable, or exclude it with `package.patterns`.',
  },
  PACKAGE_PATTERNS_IGNORED: {
    title: 'Patterns of a function have no effect',
    remedy: 'Set `package.individually: true` for the function or the service.',
  },
  PACKAGE_LAYER_NOT_FOUND: {
    title: 'The folder of a layer is not there, or empty',
    remedy: 'Correct `path` of the layer, or the patterns that leave its files out.',
  },
  PACKAGE_MODULE_MISSING: {
    title: 'The code or a layer needs a package that is not installed',
    remedy: 'Install it before the deploy, as by `npm ci`. What the runtime or a layer has need not be installed.',
  },
  PACKAGE_MODULES_CLASH: {
    title: 'Two packages would lie at one place of a layer',
    remedy:
      'Install the modules of the layer beside its package.json without links: `npm ci`, or the hoisted linker of pnpm.',
  },
  PACKAGE_HANDLER_NOT_FOUND: {
    title: 'The file of a handler is not in the package',
    remedy: 'Correct the handler, or the patterns that leave its file out.',
  },
  PACKAGE_CLASHING_FILES: {
    title: 'Two files with different contents have one name in the zip',
    remedy: 'Rename one of them, or leave it out with `noDeploy` or `package.patterns`.',
  },
  PACKAGE_TOO_LARGE: {
    title: 'Unpacked code is larger than Lambda takes',
    remedy: 'Leave out what the function does not need, move parts into fewer layers, or use a container image.',
  },
  PACKAGE_WRONG_MACHINE: {
    title: 'A native file is built for another architecture or a newer C library',
    remedy: 'Build it for the function’s architecture and runtime, or change `architecture` or `runtime`.',
  },
  PACKAGE_PLUG_N_PLAY: {
    title: 'Packages that yarn keeps in archives are not found on Lambda',
    remedy:
      'Bundle the functions with esbuild, or set `nodeLinker: node-modules` in `.yarnrc.yml` and run `yarn install` in a step before this one.',
  },
  PACKAGE_TOOL_MISSING: {
    title: 'A tool that the build needs is not installed',
    remedy: 'Install it in a step before this one.',
  },
  PACKAGE_BUILD_FAILED: {
    title: 'The build of a function failed',
    remedy: 'Mend what the last lines of its output say.',
  },
  PACKAGE_OPTION_UNSUPPORTED: {
    title: 'An option of the packaging has no effect here',
    remedy: 'Remove the option.',
  },
  PACKAGE_LOCK_INVALID: {
    title: 'A lock file cannot be read',
    remedy: 'Write the lock file again with the tool that made it.',
  },
  PACKAGE_LOCK_MISSING: {
    title: 'Dependencies are not locked',
    remedy: 'Commit the lock file.',
  },
  PACKAGE_LOCK_OUT_OF_STEP: {
    title: 'The lock file does not belong to its manifest',
    remedy: 'Run `pipenv lock` (or the lock command of your tool) and commit both files.',
  },
  PACKAGE_REQUIREMENT_INVALID: {
    title: 'A requirement cannot be read',
    remedy: 'Write it as `name==version`.',
  },
  PACKAGE_SOURCE_UNSUPPORTED: {
    title: 'A dependency is no wheel of an index',
    remedy: 'Build a wheel of it and refer to that, or vendor its code into the service.',
  },
  PACKAGE_VERSION_NOT_FOUND: {
    title: 'The index has no such version of a package',
    remedy: 'Lock a version that the index has.',
  },
  PACKAGE_VERSION_YANKED: {
    title: 'A locked version was withdrawn by its makers',
    remedy: 'Lock another version.',
  },
  PACKAGE_NO_WHEEL: {
    title: 'No wheel of a package runs on the function’s runtime',
    remedy: 'Lock an older version that has one, or move to the runtime python3.12 or newer.',
  },
  PACKAGE_HASH_MISMATCH: {
    title: 'A downloaded file is not the one that was locked',
    remedy: 'Lock again if the file was replaced on purpose; otherwise do not use it.',
  },
  PACKAGE_INDEX_UNKNOWN: {
    title: 'It is not known which package index to ask',
    remedy: 'Set PIP_INDEX_URL, or run where pip is installed.',
  },
  PACKAGE_INDEX_FAILED: {
    title: 'The package index did not answer as expected',
    remedy: 'Check the index and its credentials (PIP_INDEX_URL, pip.conf, netrc), then run again.',
  },
  IMAGE_UNKNOWN: {
    title: 'A function names an image that the provider does not define',
    remedy: 'Define the image under `provider.ecr.images`, or give its URI.',
  },
  IMAGE_INVALID: {
    title: 'An image says too little or too much of itself',
    remedy: 'Give `path` and the options of its build, or `uri` alone.',
  },
  IMAGE_WRONG_REGION: {
    title: 'An image lies in another region than the service',
    remedy: 'Push the image to the region of the service, or let ECR replicate it there.',
  },
  IMAGE_NOT_FOUND: {
    title: 'There is no image with this tag',
    remedy: 'Push the image in a step before this one, or correct the tag.',
  },
  IMAGE_NO_DOCKERFILE: {
    title: 'The Dockerfile of an image is not there',
    remedy: 'Correct `path`, the folder from that of the service, or `file`, the Dockerfile from that folder.',
  },
  IMAGE_STAND_IN: {
    title: 'The digest of an image is not known yet',
    remedy: 'Nothing has to be done: a deploy asks ECR, and builds what is missing there.',
  },
} as const satisfies ErrorCodeTable;
