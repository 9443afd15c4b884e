// Loaded into the processes that the launcher starts (`node --import`). They are in process groups of their own,
// so that Ctrl-C reaches the launcher alone. This ends them when the launcher was killed and could not.
import { Socket } from 'node:net';

if (process.env.PORTRAIT_PARENT_PIPE !== undefined) {
  const parent = new Socket({ fd: Number(process.env.PORTRAIT_PARENT_PIPE) });
  // Their own children inherit `--import` and not the pipe.
  delete process.env.PORTRAIT_PARENT_PIPE;
  parent.on('error', () => {});
  parent.on('close', () => {
    if (process.platform === 'win32') process.exit(1);
    // This process is in the group too, and ends last: no other process can end the rest.
    const endGroup = () => process.kill(-process.pid, 'SIGKILL');
    if (process.listenerCount('SIGTERM') === 0) return endGroup();
    process.on('exit', endGroup);
    process.kill(-process.pid, 'SIGTERM');
    setTimeout(endGroup, 3_500);
  });
  parent.resume();
  parent.unref();
}
