/** Says why a name must not stand in a zip (absolute, climbing out, backslash, NUL, empty), or `undefined` if it may. */
export function unsafeEntryName(name: string): string | undefined {
  if (name === '') return 'is empty';
  if (name.includes('\0')) return 'holds a NUL byte';
  if (name.includes('\\')) return 'holds a backslash';
  if (name.startsWith('/') || /^[A-Za-z]:\//.test(name)) return 'is absolute';
  if (/(?:^|\/)\.\.?(?:\/|$)/.test(name)) return 'climbs out of its folder';
  return undefined;
}
