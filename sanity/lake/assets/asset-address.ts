/**
 * Where assets are addressed from: without the project's own host name, and without the shard that
 * a browser may put behind it to get more connections (`portrait.s2.localhost` → `localhost`).
 */
export function assetOrigin(origin: string, projectId: string): string {
  const url = new URL(origin);
  if (!url.hostname.startsWith(`${projectId}.`)) return url.origin;
  url.hostname = url.hostname.slice(projectId.length + 1).replace(/^s\d+\./, '');
  return url.origin;
}
