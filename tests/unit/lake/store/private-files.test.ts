import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { closeLakeFolder, makePrivateFile } from '@/sanity/lake/store/private-files';
import { openForAll, openToOthers } from '@/tests/harness/file-modes';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portrait-lake-'));
  mkdirSync(join(folder, 'assets/images'), { recursive: true });
  for (const name of ['lake.sqlite', 'lake.sqlite-wal', 'token', 'assets/images/a.png']) {
    writeFileSync(join(folder, name), '');
  }
  openForAll(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the folder of an earlier lake is closed with all that is in it, once', () => {
  expect(closeLakeFolder(folder)).toBe('closed now');
  expect(openToOthers(folder)).toEqual({});
  expect(closeLakeFolder(folder)).toBe('closed');
});

test('a folder in which others have something keeps its mode, and so does what is not the lake’s', () => {
  writeFileSync(join(folder, 'notes.txt'), '');
  chmodSync(join(folder, 'notes.txt'), 0o644);
  expect(closeLakeFolder(folder)).toBe('open');
  expect(openToOthers(folder)).toEqual({ '.': '755', 'notes.txt': '644' });
});

test('what nobody else may use does not keep the folder open', () => {
  makePrivateFile(join(folder, 'webhook-secret'));
  expect(closeLakeFolder(folder)).toBe('closed now');
});

test('symbolic links are not followed', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'portrait-elsewhere-'));
  chmodSync(elsewhere, 0o755);
  symlinkSync(elsewhere, join(folder, 'image-cache'));
  symlinkSync(elsewhere, join(folder, 'assets/more'));
  closeLakeFolder(folder);
  expect(openToOthers(elsewhere)).toEqual({ '.': '755' });
  rmSync(elsewhere, { recursive: true });
});
