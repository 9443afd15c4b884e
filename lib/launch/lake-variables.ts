import type { Environment, LakeSettings } from '../env/environment.ts';
import { webhookProjection } from '../revalidation/webhook-projection.ts';

/**
 * Variables of the lake that follow from those of the site: where it sends what is published and how
 * it signs it, and whom it lets in.
 *
 * @param secret see `webhookSecretOf`
 */
export function lakeVariables(environment: Environment, secret: string): Record<string, string> {
  const { site } = environment;
  return {
    LAKE_WEBHOOK_URL: `${site.internalUrl}/api/revalidate`,
    LAKE_WEBHOOK_SECRET: secret,
    LAKE_WEBHOOK_PROJECTION: webhookProjection,
    ...doorVariables(environment),
  };
}

/** Variables of the lake that say whom it lets in. */
export function doorVariables({ site, lake }: Environment): Record<string, string> {
  return lake ? doorsOf(site, lake) : {};
}

/**
 * On a machine that nobody else reaches, whoever sits there is signed in without a key. Elsewhere the
 * Studio is a page of the site, which may then ask, and the lake goes by the name it is given.
 */
function doorsOf(site: Environment['site'], lake: LakeSettings): Record<string, string> {
  const { url, allowedHosts, allowedOrigins, localSignIn } = lake;
  const isOpen = allowedHosts !== undefined || allowedOrigins !== undefined;
  const siteName = new URL(site.url).hostname;
  const names = [site.host, siteName, lake.host, ...(url ? [new URL(url).hostname] : [])];
  if (localSignIn !== 'off' && !isOpen && names.every(isOfThisMachine)) {
    // No page of another program on this machine may walk through that door.
    const own = [site.url, `http://localhost:${site.port}`, `http://127.0.0.1:${site.port}`];
    return { LAKE_LOCAL_SIGN_IN: 'on', LAKE_ALLOWED_ORIGINS: [...new Set(own)].join(',') };
  }
  const lakeName = url && new URL(url).hostname;
  return {
    ...(lakeName &&
      allowedHosts === undefined &&
      !isOfThisMachine(lakeName) && { LAKE_ALLOWED_HOSTS: `${lakeName},*.${lakeName}` }),
    ...(allowedOrigins === undefined &&
      !isOfThisMachine(siteName) && { LAKE_ALLOWED_ORIGINS: site.url }),
  };
}

function isOfThisMachine(host: string): boolean {
  return /^(?:localhost|(?:[a-z0-9-]+\.)+localhost|\[?::1\]?|127(?:\.\d{1,3}){3})$/i.test(host);
}
