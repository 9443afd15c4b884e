/** The public interface of the package. */
export { createLake, type Lake } from './create-lake.ts';
export { jsonLogger, type LakeLogger } from './logger.ts';
export type { LakeOptions } from './options.ts';
export { serve, type LakeServer, type ServeOptions } from './server.ts';
export { StoreUnavailableError } from './store/database.ts';
