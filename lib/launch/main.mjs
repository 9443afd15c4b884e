// The command behind `npm start`, `npm run dev` and `npm run build`.
import './node-version.mjs';

await import('./main.ts');
