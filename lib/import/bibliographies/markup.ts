import { Parser } from 'htmlparser2';

import { type Run, splitInlineMath } from '../../tex/inline-math.ts';
import { plainLine, scriptRun, textOfRuns } from './written-text.ts';

const names = [
  'i|em|italic|b|strong|bold|u|s|small|big|tt|code|sc|scp|span|font|a|sub|sup|inf',
  'br|p|div|ul|ol|li|title|sec|h[1-6]|blockquote|tex|tex-math|inline-formula|formula',
  '(?:jats|mml):[a-z]+',
].join('|');

/** What begins no element of texts in bibliographies: an angle bracket between other words is a sign. */
const noElement = new RegExp(
  String.raw`<(?!\/?(?:${names})(?:\s+[a-z:-]+\s*=[^<>]*|\s*\/?\s*)>)`,
  'gi',
);

/** Entities can be escaped twice. */
const maxPasses = 3;

/**
 * A text of HTML as plain text on one line: no element, no entity. What is raised or lowered becomes a formula,
 * `H<sub>2</sub>O` becomes `H$_2$O`; formulas that are there stay. An angle bracket that is no element stays.
 */
export function withoutMarkup(text: string): string {
  let plain = plainLine(text);
  for (let pass = 0; pass < maxPasses && /[<&]/.test(plain); pass += 1) {
    const next = textOfRuns(runsOf(plain));
    if (next === plain) break;
    plain = next;
  }
  return plain;
}

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let plain = '';
  const finish = () => {
    runs.push(...splitInlineMath(plain));
    plain = '';
  };
  let script: { sign: '_' | '^'; content: string } | undefined;
  const endScript = () => {
    if (script) runs.push(scriptRun(script.sign, script.content));
    script = undefined;
  };
  const parser = new Parser({
    onopentagname(name) {
      const sign = scriptSigns[name];
      if (sign !== undefined) {
        endScript();
        finish();
        script = { sign, content: '' };
      } else if (isBlock(name)) plain += ' ';
    },
    onclosetag(name) {
      if (scriptSigns[name] !== undefined) endScript();
      else if (isBlock(name)) plain += ' ';
    },
    ontext(part) {
      if (script) script.content += part;
      else plain += part;
    },
    onend() {
      endScript();
      finish();
    },
  });
  parser.end(withSignsInFormulas(text).replaceAll(noElement, '&lt;'));
  return runs;
}

/** Signs of a formula that look like an element: `$a<b>c$`. One with the end of an element has elements. */
function withSignsInFormulas(text: string): string {
  return splitInlineMath(text)
    .map(({ kind, source }) => {
      if (kind === 'text') return source.replaceAll('$', '\\$');
      return `$${source.includes('</') ? source : source.replaceAll('<', '&lt;')}$`;
    })
    .join('');
}

const scriptSigns: Readonly<Record<string, '_' | '^' | undefined>> = {
  sub: '_',
  inf: '_',
  'jats:sub': '_',
  sup: '^',
  'jats:sup': '^',
};

function isBlock(name: string): boolean {
  return /^(?:br|p|div|li|ul|ol|h[1-6]|blockquote|sec|title|jats:(?:p|sec|title|list|list-item))$/.test(
    name,
  );
}
