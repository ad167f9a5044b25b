/** Items of all pages; `read` is given the mark of the page before. */
export async function allPages<T>(
  read: (
    mark: string | undefined,
  ) => Promise<{ readonly items?: readonly T[] | undefined; readonly next?: string | undefined }>,
): Promise<readonly T[]> {
  const items: T[] = [];
  let mark: string | undefined;
  do {
    const page = await read(mark);
    items.push(...(page.items ?? []));
    mark = page.next || undefined;
  } while (mark);
  return items;
}
