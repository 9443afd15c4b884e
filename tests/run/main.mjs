// The command behind `npm test`: every step, or those named as arguments.
import '../../lib/launch/node-version.mjs';

await import('./main.ts');
