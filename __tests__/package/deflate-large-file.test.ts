import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { deflateLargeFile } from '../../src/package/zip/deflate-large-file.ts';

it('a file that fails before anything of it was written is told of, once', async () => {
  async function* content(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(1);
    throw new Error('the disk is gone');
  }
  const written = { write: async () => {}, commit: async () => {}, discard: async () => {} };
  const slow = {
    create: async () => {
      await pause(100);
      return written;
    },
    open: () => Promise.reject(new Error('nothing was written')),
  };
  await expect(deflateLargeFile(content(), slow)).rejects.toThrow('the disk is gone');
});
