/**
 * The origin of asset addresses: the host name without the project, and without the label that a
 * browser may add to get more connections (`portrait.s2.localhost` → `localhost`).
 */
export function assetOrigin(origin: string, projectId: string): string {
  const url = new URL(origin);
  if (!url.hostname.startsWith(`${projectId}.`)) return url.origin;
  url.hostname = url.hostname.slice(projectId.length + 1).replace(/^s\d+\./, '');
  return url.origin;
}
