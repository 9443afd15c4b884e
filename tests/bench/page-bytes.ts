/**
 * What every published page weighs, byte for byte: `node tests/bench/page-bytes.ts ORIGIN [ORIGIN]`.
 * With a second origin, such as the site of another commit, it shows where the two differ.
 */
import { gzipSync } from 'node:zlib';

/** Next puts these at places that depend on how long a render took, not on what it rendered. */
const ofChance = /<meta name="next-size-adjust"[^>]*>|<!--\/?\$-->/g;

/** Names that a build gives its files, and those of classes, which are nothing to a visitor. */
const ofTheBuild: readonly (readonly [RegExp, string])[] = [
  [/\/_next\/static\/[\w./~-]+/g, '/_next/static/FILE'],
  [/ class="[^"]*"/g, ''],
];

interface Page {
  readonly status: number;
  readonly html: string;
  readonly headers: string;
}

async function pageAt(origin: string, path: string): Promise<Page> {
  const url = new URL(path, origin);
  // A first visit renders a page that was not prerendered; the second one gets it from the cache.
  await fetch(url).then((response) => response.arrayBuffer());
  const response = await fetch(url);
  const headers = [...response.headers].filter(
    ([name]) => !['date', 'etag', 'content-length', 'keep-alive', 'connection'].includes(name),
  );
  return {
    status: response.status,
    // So that the length of a port does not count.
    html: (await response.text()).replaceAll(origin, 'ORIGIN'),
    headers: headers.map(([name, value]) => `${name}: ${value}`).join('\n'),
  };
}

/** Bytes of the style sheets that a page names. */
async function styleBytes(origin: string, { html }: Page): Promise<number> {
  const sheets = html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g);
  const sizes = [...sheets].map(async ([, href = '']) => {
    const response = await fetch(new URL(href, origin));
    return (await response.arrayBuffer()).byteLength;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function withoutBuild(text: string): string {
  return ofTheBuild.reduce((rest, [name, by]) => rest.replace(name, by), text);
}

/** Every page that one gets to by following links from the directories, and some that are not there. */
async function pathsOf(origin: string): Promise<string[]> {
  const paths = new Set(['/fr', '/en', '/fr/repertoire/personne', '/en/nowhere']);
  for (const path of paths) {
    const { html } = await pageAt(origin, path);
    for (const [, found] of html.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)) {
      if (found !== undefined) paths.add(found);
    }
  }
  return [...paths].toSorted();
}

function firstDifference(one: string, other: string): string {
  let place = 0;
  while (one[place] === other[place]) place += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, place - 60), place + 120));
  return `  at ${place}: ${around(one)}\n         ${around(other)}`;
}

const scripts = (html: string) =>
  html.match(
    /<script(?! type="application\/ld\+json")|as="script"|modulepreload|data-sanity|preview-bar/g,
  )?.length ?? 0;

const [origin, before] = process.argv.slice(2);
if (origin === undefined) throw new Error('Say where the site is: http://localhost:3000');
const rows: Record<string, unknown>[] = [];
const differences: string[] = [];
for (const path of await pathsOf(origin)) {
  const now = await pageAt(origin, path);
  const bytes = Buffer.byteLength(now.html);
  const css = await styleBytes(origin, now);
  const row = { path, bytes, gzip: gzipSync(now.html).length, css, scripts: scripts(now.html) };
  if (before === undefined) {
    rows.push(row);
    continue;
  }
  const then = await pageAt(before, path);
  const [one, other] = [now, then].map(({ html }) => withoutBuild(html.replace(ofChance, '')));
  const isEqual = one === other && now.status === then.status && now.headers === then.headers;
  const cssBefore = await styleBytes(before, then);
  rows.push({ ...row, before: Buffer.byteLength(then.html), cssBefore, same: isEqual });
  if (one !== other) differences.push(`${path}\n${firstDifference(one ?? '', other ?? '')}`);
  if (now.headers !== then.headers) {
    differences.push(`${path}\n${now.headers}\n--- before\n${then.headers}`);
  }
}
console.table(rows);
for (const difference of differences) console.log(difference);
