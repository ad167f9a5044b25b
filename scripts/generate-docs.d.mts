/** Path of each generated page, from the root of the project, and what writes it. */
export const pages: Readonly<Record<string, () => string>>;
