import { lakeTokenOf } from '../../lib/launch/lake-folder.ts';

/** Tells the tests where the lake behind the site is: LAKE_URL and LAKE_TOKEN. */
export default async function globalSetup(): Promise<void> {
  process.env['LAKE_URL'] = `http://127.0.0.1:${process.env['LAKE_PORT']}`;
  process.env['LAKE_TOKEN'] = await lakeTokenOf(process.env['LAKE_DIR'] ?? '');
}
