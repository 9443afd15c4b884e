// The command behind `npm run sanity`.
import '../../lib/launch/node-version.mjs';

await import('./main.ts');
