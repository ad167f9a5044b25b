const compiled = new Map<string, RegExp>();

/** `/^get$/i` as text → the expression, made once. */
export function regexpOf(source: string): RegExp {
  const known = compiled.get(source);
  if (known) return known;
  const end = source.lastIndexOf('/');
  const made = new RegExp(source.slice(1, end), source.slice(end + 1));
  compiled.set(source, made);
  return made;
}
