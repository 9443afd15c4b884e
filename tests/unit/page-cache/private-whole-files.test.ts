import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { privateWholeFiles } from '@/lib/page-cache/private-whole-files';
import { openToOthers } from '@/tests/harness/file-modes';

import { asPage, folder, handler, inContext, page, stored } from './handler-on-disk';

/** A content that breaks off, as at the end of a disk. */
async function* brokenOff() {
  yield '<p>ha';
  throw new Error('ENOSPC');
}

test('a file that cannot be written whole is not there, nor the one that it was to replace', async () => {
  const path = join(folder(), 'page.html');
  await privateWholeFiles.writeFile(path, '<p>whole</p>');
  await expect(readFile(path, 'utf8')).resolves.toBe('<p>whole</p>');
  await expect(privateWholeFiles.writeFile(path, brokenOff())).rejects.toThrow('ENOSPC');
  await expect(readdir(folder())).resolves.toEqual([]);
});

describe('in the folder of this copy’s pages', () => {
  let own: string;
  beforeEach(async () => {
    own = await mkdtemp(join(tmpdir(), 'portrait-pages-'));
    process.env.PORTRAIT_PAGES_DIR = own;
  });
  afterEach(async () => {
    delete process.env.PORTRAIT_PAGES_DIR;
    await rm(own, { recursive: true });
  });

  test('a page of which a file is missing is rendered again', async () => {
    await handler().set('/a', page('<p>a</p>'), inContext());
    expect(await stored(handler(), '/a')).toEqual({ html: '<p>a</p>', status: 200 });
    for (const name of await readdir(own, { recursive: true })) {
      if (name.endsWith('.html')) await rm(join(own, name));
    }
    await expect(handler().get('/a', asPage)).resolves.toBeNull();
  });

  test('pages are closed to other users under any umask', async () => {
    const umask = process.umask(0);
    await handler().set('/a', page('<p>a</p>'), inContext());
    process.umask(umask);
    expect(await readdir(own, { recursive: true })).not.toEqual([]);
    expect(openToOthers(own)).toEqual({});
  });
});
