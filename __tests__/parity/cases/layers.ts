import type { Json, JsonObject } from '../../../src/core/json.ts';

export interface LayersCase {
  /** `custom.serverless-layers`. */
  readonly settings?: Json;
  readonly config?: JsonObject;
  /** What the plugin has in a layer beside the modules. */
  readonly beside?: readonly string[];
  /** Version 2.8.5 loses package.json while it copies the files of the package manager, and then all modules. */
  readonly empty?: true;
}

/** Only package.json is copied. */
const copied = { copyBeforeInstall: [] };
const beside = ['nodejs/package-lock.json', 'nodejs/package.json'];

export const layersBucket = 'bucket-of-layers';

/** Packages that stand in no registry; each asks for others by name. */
export const layerPackages: Readonly<Record<string, readonly string[]>> = { left: ['below'], below: [], right: [] };

/** What packages bring beside package.json. */
export const layerPackageFiles: readonly string[] = [
  'left/index.js',
  'left/README.md',
  'left/docs/more.md',
  'left/docs/kept.txt',
  'left/.github/workflow.yml',
  'left/.hidden/README.md',
  'left/lib/a.test.js',
  'left/lib/tsconfig.json',
  'left/LICENSE',
  'below/index.js',
  'below/CHANGES',
];

const fixed = 'arn:aws:lambda:us-east-1:111122223333:layer:other:5';

export const layersCases: Readonly<Record<string, LayersCase>> = {
  'no settings': { beside: ['nodejs/package-lock.json'], empty: true },
  'one layer for all functions': { settings: copied, beside },
  'several layers, each for its functions': {
    settings: [
      {
        common: {
          functions: ['hello'],
          compatibleRuntimes: ['nodejs18.x', 'nodejs20.x'],
          retainVersions: 2,
          ...copied,
          layersDeploymentBucket: layersBucket,
        },
      },
      { second: { dependenciesPath: 'second/package.json', compatibleArchitectures: ['arm64'], ...copied } },
      { fixed: { arn: fixed, functions: ['other'] } },
    ],
    config: { package: { patterns: ['!second/**'] } },
    beside,
  },
  'patterns of the layer and of the package': {
    settings: {
      layerOptimization: {
        cleanupPatterns: ['node_modules/**/*.md', '!node_modules/left/README.md', 'node_modules/**/.github'],
      },
      packagePatterns: ['!node_modules/**', '!package*.json'],
      customHash: 'one',
      ...copied,
    },
    beside: ['nodejs/node_modules/.package-lock.json', ...beside],
  },
  'a package.json by its old name, and a zip for each function': {
    settings: { packagePath: 'second/package.json', ...copied },
    config: { package: { individually: true } },
    beside,
  },
  'a zip that is there': {
    settings: { artifact: 'made.zip', functions: ['hello'] },
  },
};
