import { assetOrigin } from '../assets/asset-address.ts';
import type { LakeContext, LakeRoute } from '../context.ts';
import { httpError } from '../errors.ts';
import { readForm } from '../http/body.ts';
import { languageFor } from './accept-language.ts';
import { ADMINISTRATOR } from './access.ts';
import { isFromThisMachine } from './local-sign-in.ts';
import { readReturnAddress, withTicket } from './return-address.ts';
import { signedIn, signInForm, signInRefused } from './sign-in-page.ts';
import { signInTexts } from './sign-in-texts.ts';

const LARGEST_FORM = 8 * 1024;

/**
 * The hosted sign-in, as Studio walks through it: `GET /auth/providers` names the one address to sign in at;
 * `/auth/sign-in` asks for name and key and sends the browser back with `#sid=…`; `GET /auth/fetch?sid=…` changes that
 * for a token; `POST /auth/logout` ends it.
 */
export const authRoute: LakeRoute = async (request, context) => {
  const [auth, name, ...rest] = context.address.segments;
  if (auth !== 'auth' || rest.length > 0) return undefined;
  switch (name) {
    case 'providers':
      return Response.json(providers(request, context));
    case 'sign-in':
      return request.method === 'POST'
        ? signInWithForm(request, context)
        : showSignIn(request, context);
    case 'fetch':
      return Response.json(exchange(request, context));
    case 'logout':
      context.access.endSession(request);
      return Response.json({});
    case 'id':
      return Response.json({ id: context.auth.authenticated ? context.auth.userId : null });
    default:
      return undefined;
  }
};

function providers(request: Request, { address, options }: LakeContext): unknown {
  const { title } = signInTexts[languageFor(request.headers.get('accept-language'))];
  const origin = options.publicOrigin ?? assetOrigin(address.origin, options.projectId);
  return {
    providers: [{ name: 'lake', title, url: `${origin}/v1/auth/sign-in` }],
    thirdPartyLogin: false,
  };
}

function showSignIn(request: Request, context: LakeContext): Response {
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
    const sid = access.tickets.issue(ADMINISTRATOR.id, origin);
    const location = withTicket(returning.address, sid).href;
    return new Response(null, { status: 303, headers: { location } });
  }
  return signInForm(language, returning.address);
}

/** Was the form filled in on this very page? Another site could sign a visitor in as someone of its own choice. */
function isOwnForm(request: Request, { address, options }: LakeContext): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = request.headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  // Not the scheme: a proxy in front of the lake speaks TLS for it.
  const own = [
    address.origin,
    ...(options.publicOrigin === undefined ? [] : [options.publicOrigin]),
  ];
  return own.some((each) => new URL(each).host === new URL(origin).host);
}

async function signInWithForm(request: Request, context: LakeContext): Promise<Response> {
  const { access, options, logger } = context;
  const language = languageFor(request.headers.get('accept-language'));
  const form = await readForm(request, LARGEST_FORM);
  const returning = readReturnAddress(form.get('origin'), options.allowedOrigins);
  if (!('address' in returning)) return signInRefused(language, returning.refused);
  const back = returning.address;
  const name = (form.get('name') ?? '').slice(0, 200);
  if (!isOwnForm(request, context)) return signInForm(language, back, name, { kind: 'elsewhere' });

  const result = await access.signIn(name, (form.get('key') ?? '').slice(0, 200));
  if (result.outcome === 'too many') {
    logger.warn({ wait: result.wait }, 'too many attempts to sign in');
    return signInForm(language, back, name, { kind: 'too many', wait: result.wait });
  }
  if (result.outcome === 'wrong') return signInForm(language, back, name, { kind: 'wrong' });
  logger.info({ userId: result.userId }, 'an editor signed in');
  return signedIn(language, withTicket(back, access.tickets.issue(result.userId, back.origin)));
}

function exchange(request: Request, { access, address }: LakeContext): unknown {
  const sid = address.searchParams.get('sid') ?? '';
  const userId = access.tickets.redeem(sid, request.headers.get('origin'));
  if (userId === undefined) {
    throw httpError(401, 'This sid was used before, is too old or is none: sign in again');
  }
  return { token: access.startSession(userId), label: 'Studio' };
}
