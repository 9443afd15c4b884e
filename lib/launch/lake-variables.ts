import type { Environment, LakeSettings } from '../env/environment.ts';
import { webhookProjection } from '../revalidation/webhook-projection.ts';

/**
 * Variables of the lake that follow from those of the site: where it sends webhooks, how it signs
 * them, and who may sign in.
 *
 * @param secret see `webhookSecretOf`
 */
export function lakeVariables(environment: Environment, secret: string): Record<string, string> {
  const { site } = environment;
  return {
    LAKE_WEBHOOK_URL: `${site.internalUrl}/api/revalidate`,
    LAKE_WEBHOOK_SECRET: secret,
    LAKE_WEBHOOK_PROJECTION: webhookProjection,
    ...accessVariables(environment),
  };
}

/** Variables of the lake that say who may sign in, and from which origins and hosts. */
export function accessVariables({ site, lake }: Environment): Record<string, string> {
  return lake ? accessVariablesOf(site, lake) : {};
}

/**
 * On a machine that no other one reaches, its user is signed in without a key. Elsewhere the origin
 * of the site is allowed, because the Studio is one of its pages, and so is the lake's public host.
 */
function accessVariablesOf(site: Environment['site'], lake: LakeSettings): Record<string, string> {
  const { url, allowedHosts, allowedOrigins, localSignIn } = lake;
  const isOpen = allowedHosts !== undefined || allowedOrigins !== undefined;
  const siteName = new URL(site.url).hostname;
  const names = [site.host, siteName, lake.host, ...(url ? [new URL(url).hostname] : [])];
  if (localSignIn !== 'off' && !isOpen && names.every(isOfThisMachine)) {
    // Pages of other programs on this machine must not be signed in too.
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
