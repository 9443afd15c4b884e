// A process that keeps a lake running as the launcher does, by a policy with short times (`POLICY`).
import { askOverHttp } from '../../../lib/launch/heartbeat.ts';
import { startLakeOnce } from '../../../lib/launch/lake-process.ts';
import { ProcessGroups } from '../../../lib/launch/process-group.ts';
import { projectRoot } from '../../../lib/launch/project-root.ts';
import { supervise } from '../../../lib/launch/supervise.ts';

const groups = new ProcessGroups();
process.on('SIGTERM', () => void groups.stopAll().then(() => process.exit(0)));

await supervise(
  {
    name: 'lake',
    groups,
    start: () => startLakeOnce({ root: projectRoot, env: process.env, groups }),
    ask: askOverHttp(`http://127.0.0.1:${process.env['LAKE_PORT']}/v1/ping`),
  },
  JSON.parse(process.env['POLICY'] ?? ''),
);
process.stdout.write('serving\n');
