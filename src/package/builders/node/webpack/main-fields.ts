/** Fields of a package.json that webpack follows for Node unless told otherwise, the first that is there. */
export const mainFields: readonly string[] = ['module', 'main'];
