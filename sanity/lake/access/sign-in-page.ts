import type { PageLanguage } from './accept-language.ts';
import { signInTexts } from './sign-in-texts.ts';
import { signInStyle, signInStyleSource } from './sign-in-style.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    `style-src ${signInStyleSource}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  // Not `no-referrer`: the form would then be sent with the origin `null`, which could be anyone's.
  'referrer-policy': 'same-origin',
  vary: 'accept-language',
};

interface Page {
  readonly status: number;
  readonly language: PageLanguage;
  readonly title: string;
  readonly body: string;
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function page({ status, language, title, body, head = '', headers = {} }: Page): Response {
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${head}<title>${escaped(title)}</title>
<style>${signInStyle}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
  return new Response(html, {
    status,
    headers: { ...pageHeaders, 'content-language': language, ...headers },
  });
}

const statusOfProblem = { wrong: 401, elsewhere: 403 } as const;

/** Why the form is shown again. */
export type FormProblem = keyof typeof statusOfProblem;

/**
 * The form. It has no script, so the content security policy can forbid all scripts.
 * @param returnTo address of the page to return to, already checked
 * @param name the name typed in the last attempt
 */
export function signInForm(
  language: PageLanguage,
  returnTo: URL,
  name = '',
  problem?: FormProblem,
): Response {
  const texts = signInTexts[language];
  const invalid = problem === 'wrong' ? ' aria-invalid="true"' : '';
  const error =
    problem === undefined
      ? ''
      : `<p class="error" role="alert" id="problem">${escaped(texts[problem])}</p>\n`;
  const described = problem === undefined ? '' : 'problem ';
  const body = `<h1>${escaped(texts.title)}</h1>
${error}<form method="post" action="sign-in" accept-charset="utf-8">
<input type="hidden" name="origin" value="${escaped(returnTo.href)}">
<div class="field">
<label for="name">${escaped(texts.name)}</label>
<input id="name" name="name" type="text" value="${escaped(name)}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100" required${problem === undefined ? ' autofocus' : ''}${described === '' ? '' : ' aria-describedby="problem"'}${invalid}>
</div>
<div class="field">
<label for="key">${escaped(texts.key)}</label>
<input id="key" name="key" type="password" autocomplete="current-password" maxlength="200" required${problem === undefined ? '' : ' autofocus'} aria-describedby="${described}hint"${invalid}>
<p class="hint" id="hint">${escaped(texts.keyHint)}</p>
</div>
<button type="submit">${escaped(texts.submit)}</button>
</form>
<p class="after">${escaped(texts.returnsTo(returnTo.origin))}</p>`;
  return page({
    status: problem === undefined ? 200 : statusOfProblem[problem],
    language,
    title: problem === undefined ? texts.title : `${texts.errorTitle} – ${texts.title}`,
    body,
  });
}

/** Says that there is no page to return to. @param origin the refused one, undefined when it could not be read */
export function signInRefused(language: PageLanguage, origin: string | undefined): Response {
  const texts = signInTexts[language];
  const reasons =
    origin === undefined
      ? [texts.noOrigin]
      : [texts.refusedOrigin(origin.slice(0, 255)), texts.refusedAdvice];
  return page({
    status: origin === undefined ? 400 : 403,
    language,
    title: texts.refusedTitle,
    body: `<h1>${escaped(texts.refusedTitle)}</h1>\n${reasons.map((reason) => `<p>${escaped(reason)}</p>`).join('\n')}`,
  });
}

/**
 * Sends the browser on to the page to return to. It is a page that refreshes, not a redirect: Chromium applies
 * `form-action 'self'` to redirects of a form too.
 */
export function signedIn(language: PageLanguage, address: URL): Response {
  const texts = signInTexts[language];
  const href = escaped(address.href);
  return page({
    status: 200,
    language,
    title: texts.doneTitle,
    head: `<meta http-equiv="refresh" content="0;url=${href}">\n`,
    body: `<h1>${escaped(texts.doneTitle)}</h1>\n<p><a class="button" href="${href}">${escaped(texts.goOn)}</a></p>`,
  });
}
