/** @jest-environment-options {"customExportConditions": ["browser"]} */
import { fullDisks, type FullDisk } from '@/tests/harness/full-disk';
import { post } from '@/tests/harness/lake-requests';
import { type LakeProcess, startLakeProcess } from '@/tests/harness/lake-process';
import { draftId, openEditor, publishedId } from './typing-editor';

let disk: FullDisk;
let lake: LakeProcess;
beforeEach(async () => {
  // The one that works for every user.
  const [first] = fullDisks;
  if (first === undefined) throw new Error('There is no disk');
  disk = first.make();
  lake = await startLakeProcess(disk.path);
});
afterEach(async () => {
  await lake.kill('SIGKILL');
  disk.remove();
});

test('what is typed while the disk is full is kept, and stored once there is room', async () => {
  const documents = [publishedId, draftId].map((_id) => ({ _id, _type: 'person', name: 'début' }));
  await post(lake, 'mutate', { mutations: documents.map((document) => ({ create: document })) });
  const editor = await openEditor(lake.origin, lake.token);
  disk.fill(lake.child.pid ?? 0);
  // More than what the write-ahead log has room for.
  const long = ` ${'é'.repeat(50_000)}`;
  for (let edits = 0; editor.failures.length === 0; edits += 1) {
    if (edits > 100) throw new Error('The disk is never full');
    editor.type(long);
    editor.commit();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // Studio shows these as edits that are not saved.
  expect(editor.failures).toMatchObject([{ statusCode: 507 }]);
  editor.type(' fin');
  const text = editor.text();

  disk.makeRoom(lake.child.pid ?? 0);
  await expect(editor.reload()).resolves.toBe(text);
});
