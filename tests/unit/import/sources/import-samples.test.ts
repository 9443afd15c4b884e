/** Over a folder of recorded answers, which the environment variable IMPORT_SAMPLES names. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expectSound, readings } from './readings';

const folder = process.env['IMPORT_SAMPLES'];
const files = folder === undefined ? [] : readdirSync(folder);
const recorded = files.filter((file) => file.replace(/-.*$/, '') in readings);

(recorded.length === 0 ? describe.skip : describe)('recorded answers', () => {
  test.each(recorded)('%s is read soundly', (file) => {
    const read = readings[file.replace(/-.*$/, '')];
    const reading = read?.(readFileSync(join(folder ?? '', file), 'utf8'));
    expect(reading).toBeDefined();
    if (reading === undefined) return;
    expectSound(reading);
    const isEmptyList = /-works-empty\.json$/.test(file);
    expect(reading.records.length + reading.problems.length > 0).toBe(!isEmptyList);
    expect(reading.problems.filter(({ reason }) => reason === 'damaged')).toEqual([]);
  });

  test('an answer without works is no record', () => {
    const read = recorded
      .filter((file) => /not-found|error|empty/.test(file.replace('empty-title', '')))
      .flatMap(
        (file) =>
          readings[file.replace(/-.*$/, '')]?.(readFileSync(join(folder ?? '', file), 'utf8'))
            .records ?? [],
      );
    expect(read).toEqual([]);
  });
});
