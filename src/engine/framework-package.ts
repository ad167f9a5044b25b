import type { NestedPlaces } from '../cloudformation/nested-templates.ts';
import type { Template } from '../cloudformation/template.ts';
import type { ArtifactManifest } from '../package/artifact-manifest.ts';
import type { FrameworkState } from './framework-state.ts';

/** What the framework of a service left in its package folder, in our words. */
export interface FrameworkPackage {
  /** As the framework wrote it, with what a plugin split off: code lies under keys of a folder that is never made. */
  readonly template: Template;
  /** Where a plugin put the resources that it split off. */
  readonly split?: NestedPlaces | undefined;
  /** Only with a deployment bucket of the stack's own. */
  readonly createTemplate: Template | undefined;
  readonly state: FrameworkState;
  /** Zips by function and layer; code that plugins added outside of both stands under `layers` by its logical ID. */
  readonly manifest: ArtifactManifest;
  readonly places: readonly ArtifactPlace[];
  readonly files: readonly PluginFile[];
  readonly needsCustomResources: boolean;
}

/** A file beside templates, state and zips, which a plugin made for the folder of the deployment. */
export interface PluginFile {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  /** sha256 of its bytes, base64. */
  readonly sha256: string;
}

/** Where the template says that a zip of the manifest lies. */
export interface ArtifactPlace {
  readonly kind: 'functions' | 'layers';
  readonly key: string;
  readonly logicalId: string;
  readonly s3Key: string;
}
