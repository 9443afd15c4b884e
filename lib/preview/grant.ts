import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

import { z } from 'zod';

/** The cookie that says on whose word drafts are shown; `__prerender_bypass` alone says nothing. */
export const grantCookie = 'portrait-preview';

const grantWire = z.discriminatedUnion('from', [
  z.object({
    /** From an editor's Studio. */
    from: z.literal('studio'),
    /** When it ends, in milliseconds since 1970. */
    until: z.number(),
  }),
  z.object({
    /** From a link that an editor shares, and may take back. */
    from: z.literal('link'),
    until: z.number(),
    /** SHA-256 of the link's secret, in hexadecimal. */
    link: z.string(),
  }),
]);

/** Leave to see drafts. */
export type Grant = z.output<typeof grantWire>;

/** What tells one link from another without being it. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function signatureOf(text: string, apiToken: string): Buffer {
  const key = createHash('sha256').update(`portrait: preview grant\n${apiToken}`).digest();
  return createHmac('sha256', key).update(text).digest();
}

/**
 * A grant as a cookie carries it: readable by everybody, made by nobody but this server.
 *
 * @param apiToken the token that reads drafts; a new one ends every grant
 */
export function sealed(grant: Grant, apiToken: string): string {
  const text = Buffer.from(JSON.stringify(grant)).toString('base64url');
  return `${text}.${signatureOf(text, apiToken).toString('base64url')}`;
}

/**
 * The grant in a cookie.
 *
 * @param now in milliseconds since 1970
 * @returns undefined when it is forged, damaged or over
 */
export function unsealed(cookie: string, apiToken: string, now: number): Grant | undefined {
  const [text, signature, ...rest] = cookie.split('.');
  if (text === undefined || signature === undefined || rest.length > 0) return undefined;
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(text, apiToken);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const grant = grantWire.safeParse(parseJson(Buffer.from(text, 'base64url').toString()));
  return grant.success && grant.data.until > now ? grant.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
