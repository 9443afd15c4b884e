import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

import { z } from 'zod';

import { parseJson } from '../json/parse-json.ts';

/**
 * The cookie of a preview session. Without it, the cookie of draft mode (`__prerender_bypass`)
 * opens nothing.
 */
export const sessionCookie = 'portrait-preview';

const sessionSchema = z.discriminatedUnion('from', [
  z.object({
    /** From an editor's Studio. */
    from: z.literal('studio'),
    /** When it ends, in milliseconds since 1970. */
    until: z.number(),
  }),
  z.object({
    /** From a link that an editor shares and can revoke. */
    from: z.literal('link'),
    until: z.number(),
    /** SHA-256 of the link's secret, in hexadecimal. */
    link: z.string(),
  }),
]);

/** The permission of one browser to see drafts. */
export type PreviewSession = z.output<typeof sessionSchema>;

/** Identifies a link without revealing its secret. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function signatureOf(text: string, apiToken: string): Buffer {
  const key = createHash('sha256').update(`portrait: preview grant\n${apiToken}`).digest();
  return createHmac('sha256', key).update(text).digest();
}

/**
 * A session as the value of its cookie. Anyone can read it, and only this server can sign it.
 *
 * @param apiToken the token that reads drafts; a new one ends every session
 */
export function signSession(session: PreviewSession, apiToken: string): string {
  const text = Buffer.from(JSON.stringify(session)).toString('base64url');
  return `${text}.${signatureOf(text, apiToken).toString('base64url')}`;
}

/**
 * The session in a cookie.
 *
 * @param now in milliseconds since 1970
 * @returns undefined when it is forged, damaged or expired
 */
export function verifySession(
  cookie: string,
  apiToken: string,
  now: number,
): PreviewSession | undefined {
  const [text, signature, ...rest] = cookie.split('.');
  if (text === undefined || signature === undefined || rest.length > 0) return undefined;
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(text, apiToken);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const session = sessionSchema.safeParse(parseJson(Buffer.from(text, 'base64url').toString()));
  return session.success && session.data.until > now ? session.data : undefined;
}
