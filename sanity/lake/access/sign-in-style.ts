import { createHash } from 'node:crypto';

/** The looks of the sign-in page: those of the site, without its fonts. */
export const signInStyle = `
:root{color-scheme:light dark;--paper:light-dark(#fdfdfb,#141614);--ink:light-dark(#1b1d1a,#ecebe5);
--soft:light-dark(#575b54,#aaada4);--edge:light-dark(#767a70,#8c9086);--accent:light-dark(#0d5c4f,#8ad0bc);
--bad:light-dark(#a11a1a,#ffb3a8)}
*{box-sizing:border-box}
body{margin:0;min-block-size:100svh;display:grid;place-items:center;padding:1.5rem;background:var(--paper);
color:var(--ink);font:1.0625rem/1.5 -apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif}
main{inline-size:100%;max-inline-size:26rem;overflow-wrap:anywhere}
h1{margin:0 0 1.5rem;font:400 2rem/1.2 'Iowan Old Style',Georgia,serif}
p{margin:0 0 1rem}
label{display:block;font-weight:600;margin-block-end:.25rem}
input{display:block;inline-size:100%;min-block-size:2.75rem;padding:.5rem .75rem;font:inherit;color:inherit;
background:transparent;border:1px solid var(--edge);border-radius:.25rem}
.field{margin-block-end:1.25rem}
.hint{margin:.25rem 0 0;color:var(--soft);font-size:.9375rem}
button,.button{display:inline-block;min-block-size:2.75rem;padding:.625rem 1.5rem;font:inherit;font-weight:600;
color:var(--paper);background:var(--accent);border:1px solid var(--accent);border-radius:.25rem;cursor:pointer;
text-decoration:none}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.error{margin-block-end:1.5rem;padding:.75rem 1rem;border:1px solid var(--bad);border-inline-start-width:.375rem;
border-radius:.25rem;color:var(--bad)}
[aria-invalid]{border-color:var(--bad)}
.after{margin-block:1.5rem 0;color:var(--soft);font-size:.9375rem}
`;

/** The source for a content security policy that allows this style and no other. */
export const signInStyleSource = `'sha256-${createHash('sha256').update(signInStyle).digest('base64')}'`;
