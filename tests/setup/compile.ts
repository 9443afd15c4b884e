import { createRequire } from 'node:module';

import type { SyncTransformer } from '@jest/transform';

// The module has no type declarations of its own.
const nextCompiler: { createTransformer(options: unknown): SyncTransformer } = createRequire(
  import.meta.url,
)('next/dist/build/swc/jest-transformer');

/**
 * next/jest's compiler, and one thing more: the Studio's packages ask `import.meta.env` and
 * `import.meta.hot`, which the compiler leaves as they are and CommonJS refuses to parse.
 */
const compiler = {
  createTransformer(options: unknown): SyncTransformer {
    const compile = nextCompiler.createTransformer(options);
    return {
      ...compile,
      process(source, filename, settings) {
        const compiled = compile.process(source, filename, settings);
        if (!filename.includes('/node_modules/')) return compiled;
        return {
          ...compiled,
          code: compiled.code.replaceAll(/\bimport\.meta\b/g, '({ env: {} })'),
        };
      },
    };
  },
};

export default compiler;
