import { assetOrigin } from '../assets/asset-address.ts';
import type { RequestContext, SignedInContext } from '../context.ts';
import { httpError } from '../errors.ts';
import { readForm } from '../http/body.ts';
import { languageFor } from './accept-language.ts';
import { administrator } from './access.ts';
import { isFromThisMachine } from './local-sign-in.ts';
import { readReturnAddress, withCode } from './return-address.ts';
import { signedIn, signInForm, signInRefused } from './sign-in-page.ts';
import { signInTexts } from './sign-in-texts.ts';

const maxFormBytes = 8 * 1024;

/**
 * `GET /auth/providers`: the one address to sign in at. The hosted sign-in, as Studio walks through it, goes on with
 * `/auth/sign-in`, which asks for name and key and sends the browser back with `#sid=…`; `GET /auth/fetch?sid=…` changes
 * that for a token, and `POST /auth/logout` ends it.
 */
export function providers(request: Request, { address, options }: RequestContext): Response {
  const { title } = signInTexts[languageFor(request.headers.get('accept-language'))];
  const origin = options.publicOrigin ?? assetOrigin(address.origin, options.projectId);
  return Response.json({
    providers: [{ name: 'lake', title, url: `${origin}/v1/auth/sign-in` }],
    thirdPartyLogin: false,
  });
}

/** `GET /auth/sign-in?origin=…`: the form. With `localSignIn`, a browser on this machine is sent back signed in. */
export function showSignIn(request: Request, context: RequestContext): Response {
  const { access, address, options } = context;
  const language = languageFor(request.headers.get('accept-language'));
  const returning = readReturnAddress(address.searchParams.get('origin'), options.allowedOrigins);
  if (!('address' in returning)) return signInRefused(language, returning.refused);
  const { origin } = returning.address;
  if (
    options.localSignIn === true &&
    request.method === 'GET' &&
    isFromThisMachine(request, context.connection, origin)
  ) {
    const sid = access.oneTimeCodes.issue(administrator.id, origin);
    const location = withCode(returning.address, sid).href;
    return new Response(null, { status: 303, headers: { location } });
  }
  return signInForm(language, returning.address);
}

/** Was the form sent from the lake's own page? Another site could otherwise sign a visitor in as a user of its choice. */
function isOwnForm(request: Request, { address, options }: RequestContext): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = request.headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  // The scheme may differ: a proxy in front of the lake may end TLS.
  const own = [
    address.origin,
    ...(options.publicOrigin === undefined ? [] : [options.publicOrigin]),
  ];
  return own.some((each) => new URL(each).host === new URL(origin).host);
}

/** `POST /auth/sign-in`: the form, filled in. */
export async function signInWithForm(request: Request, context: RequestContext): Promise<Response> {
  const { access, options, logger } = context;
  const language = languageFor(request.headers.get('accept-language'));
  const form = await readForm(request, maxFormBytes);
  const returning = readReturnAddress(form.get('origin'), options.allowedOrigins);
  if (!('address' in returning)) return signInRefused(language, returning.refused);
  const back = returning.address;
  const name = (form.get('name') ?? '').slice(0, 200);
  if (!isOwnForm(request, context)) return signInForm(language, back, name, 'elsewhere');

  const userId = await access.signIn(name, (form.get('key') ?? '').slice(0, 200));
  if (userId === undefined) return signInForm(language, back, name, 'wrong');
  logger.info({ userId }, 'an editor signed in');
  return signedIn(language, withCode(back, access.oneTimeCodes.issue(userId, back.origin)));
}

/** `GET /auth/fetch?sid=…`: a token for the code that the sign-in page gave. */
export function exchange(request: Request, { access, address }: RequestContext): Response {
  const sid = address.searchParams.get('sid') ?? '';
  const userId = access.oneTimeCodes.redeem(sid, request.headers.get('origin'));
  if (userId === undefined) {
    throw httpError(401, 'This sid was used before, is too old or is none: sign in again');
  }
  return Response.json({ token: access.startSession(userId), label: 'Studio' });
}

/** `POST /auth/logout`: ends the session of the token that it is sent with. */
export function signOut(request: Request, { access }: RequestContext): Response {
  access.endSession(request);
  return Response.json({});
}

/** `GET /auth/id` */
export function signedInId(_request: Request, { auth }: SignedInContext): Response {
  return Response.json({ id: auth.userId });
}
