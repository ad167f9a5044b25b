/** `node_modules/a/node_modules/b/i.js` → both folders. */
export const packageFolders = (name: string): string[] =>
  Array.from(name.matchAll(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/g), (match) =>
    name.slice(0, match.index + match[0].length),
  );

/** `a/node_modules/@scope/b` → `@scope/b`. */
export const packageName = (folder: string): string =>
  folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Where Node finds a package from the folder of another one (`''`: from the code itself). */
export function resolvePackage<T>(name: string, from: string, byFolder: ReadonlyMap<string, T>): T | undefined {
  for (let above = from; ; above = above.slice(0, Math.max(0, above.lastIndexOf('/node_modules/')))) {
    const found = byFolder.get(above === '' ? `node_modules/${name}` : `${above}/node_modules/${name}`);
    if (found || above === '') return found;
    if (!above.includes('/node_modules/')) return byFolder.get(`node_modules/${name}`);
  }
}
