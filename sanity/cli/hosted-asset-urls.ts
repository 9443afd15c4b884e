import { Transform } from 'node:stream';

/**
 * The addresses of assets in an answer of the lake, as hosted Sanity would have them: `@sanity/export` sends the token,
 * which images of drafts need, to Sanity's own hosts only, and `@sanity/import` knows no other protocol than https.
 *
 * @returns a stream of JSON, or of lines of JSON
 */
export function hostedAssetUrls(projectId: string, dataset: string): Transform {
  const address = new RegExp(
    `("url":\\s*")https?://[^"/]+(/(?:images|files)/${projectId}/${dataset}/)`,
    'g',
  );
  // As latin1, in which every byte is a character: a chunk may end within one of UTF-8.
  const rewrite = (bytes: readonly Buffer[]) =>
    Buffer.from(
      Buffer.concat(bytes).toString('latin1').replace(address, '$1https://cdn.sanity.io$2'),
      'latin1',
    );
  let line: Buffer[] = [];
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const end = chunk.lastIndexOf('\n') + 1;
      if (end > 0) {
        this.push(rewrite([...line, chunk.subarray(0, end)]));
        line = [];
      }
      line.push(chunk.subarray(end));
      done();
    },
    flush(done) {
      done(null, rewrite(line));
    },
  });
}

/** Whether the answer to this request is read by `@sanity/export` or `@sanity/import`, for the assets in it. */
export function isAboutAssets(url: string): boolean {
  const { pathname, searchParams } = new URL(url, 'http://lake');
  return (
    /^\/v[^/]+\/data\/export\//.test(pathname) ||
    (searchParams.get('tag')?.endsWith('.asset.get-id') ?? false)
  );
}

/**
 * The path at the lake of an image that the importer looks for. It asks hosted Sanity for a description of it (`fm=json`),
 * which the lake does not have, and reads nothing of the answer but the status.
 */
export function withoutJsonFormat(path: string): string {
  return path.replace(/^(\/images\/[^?]+)\?fm=json$/, '$1');
}
