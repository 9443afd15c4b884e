// The command behind `npm run import`.
import '../../../lib/launch/node-version.mjs';

await import('./main.ts');
