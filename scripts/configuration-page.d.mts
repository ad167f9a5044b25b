/** The page docs/configuration.md. */
export function configurationPage(): string;

/** Keys of one section of the schema: path, whether it is needed, what it takes in words. */
export function rowsOfSection(
  section: 'top' | 'provider' | 'function' | 'event' | 'rest',
  prefix: string,
): readonly { readonly path: string; readonly required: boolean; readonly takes: string }[];
