import type { Workspace } from '../ports.ts';

/** Commit that HEAD of the folder's git checkout points to; `undefined` when that cannot be told. */
export async function readCheckedOutCommit(
  folder: string | undefined,
  workspace: Workspace,
): Promise<string | undefined> {
  if (!folder) return undefined;
  const git = `${folder}/.git`;
  const head = (await workspace.readText(`${git}/HEAD`))?.trim();
  if (head === undefined || isCommit(head)) return head;
  const ref = /^ref: (refs\/\S+)$/.exec(head)?.[1];
  if (ref === undefined || ref.includes('..')) return undefined;
  const loose = (await workspace.readText(`${git}/${ref}`))?.trim();
  if (loose !== undefined) return isCommit(loose) ? loose : undefined;
  const packed = (await workspace.readText(`${git}/packed-refs`)) ?? '';
  const line = packed.split('\n').find((candidate) => candidate.endsWith(` ${ref}`));
  return line?.split(' ', 1)[0];
}

function isCommit(text: string): boolean {
  return /^[0-9a-f]{40,64}$/.test(text);
}
