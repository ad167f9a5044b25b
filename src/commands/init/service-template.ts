/** One file of a new service; `path` is from its folder, with `/`. */
export interface TemplateFile {
  readonly path: string;
  /** `SERVICE_NAME` and `SERVICE_REGION` stand for what the user chose. */
  readonly text: string;
}

/** A complete small service. */
export interface ServiceTemplate {
  /** For the list of templates. */
  readonly title: string;
  readonly files: readonly TemplateFile[];
  /** Steps of a workflow that bring the tools of the build, or build, as YAML list items without indentation. */
  readonly buildSteps: readonly string[];
}
