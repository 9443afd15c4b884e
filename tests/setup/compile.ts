import { createRequire } from 'node:module';

import type { SyncTransformer } from '@jest/transform';

// The module has no type declarations of its own.
const nextCompiler: { createTransformer(options: unknown): SyncTransformer } = createRequire(
  import.meta.url,
)('next/dist/build/swc/jest-transformer');

/**
 * next/jest's compiler, and one thing more: `import.meta`, which the compiler leaves as it is and CommonJS refuses to
 * parse. The Studio's packages ask its `env` and `hot`, our own files its `url` and `dirname`.
 */
const compiler = {
  createTransformer(options: unknown): SyncTransformer {
    const compile = nextCompiler.createTransformer(options);
    return {
      ...compile,
      process(source, filename, settings) {
        const compiled = compile.process(source, filename, settings);
        const meta = filename.includes('/node_modules/')
          ? '({ env: {} })'
          : '({ url: require("node:url").pathToFileURL(__filename).href, dirname: __dirname })';
        return { ...compiled, code: compiled.code.replaceAll(/\bimport\.meta\b/g, meta) };
      },
    };
  },
};

export default compiler;
