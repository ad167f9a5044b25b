import { type Draft, isDraft } from '../read/draft.ts';

/**
 * Takes keys whose value is null out of maps at every depth, so that a null is as good as no key for the schema
 * (framework-spec 1.1.7). The result puts them back, after the other keys, as the references do.
 */
export function takeNulls(root: unknown): () => void {
  const taken: { readonly owner: Draft; readonly key: string }[] = [];
  collect(root, (owner, key) => taken.push({ owner, key }));
  return () => {
    for (const { owner, key } of taken) owner[key] = null;
  };
}

function collect(value: unknown, take: (owner: Draft, key: string) => void): void {
  if (Array.isArray(value)) for (const item of value) collect(item, take);
  if (!isDraft(value)) return;
  for (const [key, item] of Object.entries(value)) {
    if (item === null) {
      delete value[key];
      take(value, key);
    } else collect(item, take);
  }
}
