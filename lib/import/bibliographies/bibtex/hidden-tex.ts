import { type Run, splitInlineMath } from '../../../tex/inline-math.ts';
import { withoutMarkup } from '../markup.ts';
import { scriptRun, textOfRuns } from '../written-text.ts';
import { areBalanced, formulaEnd, formulaText, isFormula } from './formula-in-value.ts';

/** What stands in the place of something that the parser of TeX would change. */
type Hidden =
  /** A run of the text: a formula, or a sign that is none of TeX or of HTML here. */
  | { readonly kind: 'run'; readonly run: Run; readonly source: string }
  /** A sign of HTML, perhaps. */
  | { readonly kind: 'sign'; readonly source: string };

const first = 0xf0000;
const last = 0x10ffff;
const privateUse = /[\u{f0000}-\u{10ffff}]/gu;

const special = new RegExp(
  [
    String.raw`\\\$`,
    String.raw`\$\$?`,
    String.raw`\\\(`,
    String.raw`\\\[`,
    String.raw`\\ensuremath\s{0,9}\{(?<ensured>(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}`,
    String.raw`\\text(?<script>sub|super)script\s{0,9}\{(?<scripted>[^{}\\$]{1,40})\}`,
    String.raw`\\text(?<angle>less|greater)(?:\{\}|(?![A-Za-z])[ ]?)`,
    String.raw`\\(?<logo>(?:La|Bib|BibLa|Xe|XeLa|Lua|LuaLa|Con)?TeX)(?:\{\}|(?![A-Za-z]))`,
    String.raw`\\(?:begin|end)\s{0,9}\{[^{}]{0,99}\}`,
    String.raw`%[ \t]*\r?\n\s*`,
    String.raw`[<>%]`,
    String.raw`\\[\s\S]`,
    String.raw`\\$`,
  ].join('|'),
  'g',
);

/**
 * Hides from the parser of TeX what it would change or stop at: formulas, which stay as they are, dollars, percent
 * signs, angle brackets. Each becomes a private-use character, which it hands on.
 */
export class HiddenTex {
  readonly #hidden: Hidden[] = [];

  /** A value with balanced braces, for the parser. */
  hidden(value: string): string {
    const text = withoutWrappers(value.replaceAll(privateUse, ' '));
    const parts: string[] = [];
    let at = 0;
    const signs = new RegExp(special);
    for (let found = signs.exec(text); found; found = signs.exec(text)) {
      parts.push(text.slice(at, found.index));
      const { part, end } = this.#replaced(text, found);
      parts.push(part);
      at = end;
      signs.lastIndex = end;
    }
    return withBalancedBraces(parts.join('') + text.slice(at));
  }

  /** A value without TeX, as one character for the parser. */
  whole(value: string): string {
    return this.#hide({ kind: 'sign', source: value.replaceAll(privateUse, ' ') });
  }

  /** A text of the parser as a text of a record: one line, formulas between dollars, no TeX and no HTML. */
  text(parsed: string): string {
    const plain = withoutMarkup(withoutLoneMarks(parsed));
    const marked = plain.replaceAll(privateUse, (sign) => {
      const hidden = this.#at(sign);
      return hidden?.kind === 'sign' ? hidden.source : sign;
    });
    return textOfRuns(this.#runs(marked === plain ? plain : withoutMarkup(marked)));
  }

  /** A text of the parser with what was hidden as it was written: an address, an identifier. */
  verbatim(parsed: string): string {
    return parsed.replaceAll(privateUse, (sign) => this.#at(sign)?.source ?? '');
  }

  #runs(text: string): Run[] {
    return text.split(/([\u{f0000}-\u{10ffff}])/u).flatMap((part, index) => {
      const hidden = index % 2 === 1 ? this.#at(part) : undefined;
      return hidden?.kind === 'run' ? [hidden.run] : splitInlineMath(part);
    });
  }

  #at(sign: string): Hidden | undefined {
    return this.#hidden[(sign.codePointAt(0) ?? 0) - first];
  }

  #hide(hidden: Hidden): string {
    // There is no room for more; no entry has so many.
    if (first + this.#hidden.length >= last) return ' ';
    return String.fromCodePoint(first + this.#hidden.push(hidden) - 1);
  }

  #run(kind: Run['kind'], source: string, written: string): string {
    return this.#hide({ kind: 'run', run: { kind, source }, source: written });
  }

  #replaced(text: string, found: RegExpExecArray): { part: string; end: number } {
    const [whole] = found;
    const { ensured, script, scripted, angle, logo } = found.groups ?? {};
    const end = found.index + whole.length;
    const replacedBy = (part: string) => ({ part, end });
    if (whole === '\\$') return replacedBy(this.#run('text', '$', whole));
    if (/^(?:\$\$?|\\\(|\\\[)$/.test(whole)) return this.#formula(text, found.index, whole);
    if (ensured !== undefined) return replacedBy(this.#run('math', formulaText(ensured), whole));
    if (script !== undefined && scripted !== undefined) {
      const run = scriptRun(script === 'sub' ? '_' : '^', scripted);
      return replacedBy(this.#hide({ kind: 'run', run, source: whole }));
    }
    if (logo !== undefined) return replacedBy(this.#run('text', logo, whole));
    if (angle !== undefined)
      return replacedBy(this.#run('text', angle === 'less' ? '<' : '>', whole));
    if (whole === '<' || whole === '>')
      return replacedBy(this.#hide({ kind: 'sign', source: whole }));
    if (whole === '%') return replacedBy(this.#run('text', '%', whole));
    if (whole.startsWith('%')) return replacedBy('');
    // A place where a line may break.
    if (whole === '\\-') return replacedBy('');
    if (/^\\(?:begin|end)./.test(whole)) return replacedBy(' ');
    return replacedBy(whole === '\\' ? '' : whole);
  }

  /** A formula from its opening sign; the sign alone where it opens none. */
  #formula(text: string, start: number, open: string): { part: string; end: number } {
    const close = { $: '$', $$: '$$', '\\(': '\\)', '\\[': '\\]' }[open] ?? open;
    const from = start + open.length;
    const to = formulaEnd(text, from, close);
    const source = to === undefined ? '' : text.slice(from, to);
    const end = (to ?? from) + close.length;
    if (to === undefined || !isFormula(source, text.slice(end, end + 1))) {
      return {
        part: this.#run('text', open.startsWith('$') ? '$' : '', open.slice(0, 1)),
        end: start + (open === '$$' ? 1 : open.length),
      };
    }
    return { part: this.#run('math', formulaText(source), text.slice(start, end)), end };
  }
}

const argument = String.raw`\{(?:[^{}]|\{[^{}]*\})*\}`;

/** Without commands that print one of their arguments: `\textcolor{red}{x}` prints x. */
function withoutWrappers(text: string): string {
  const alternatives = new RegExp(
    String.raw`\\texorpdfstring\s{0,9}(${argument})\s{0,9}${argument}`,
    'g',
  );
  return (
    text
      .replaceAll(alternatives, '$1')
      .replaceAll(/\\(?:textcolor|color|foreignlanguage|selectlanguage)\s{0,9}\{[^{}]*\}/g, '')
      .replaceAll(/\\(?:underline|uline|textnormal)\s{0,9}(?=\{)/g, '')
      // Crossref has written ampersands so.
      .replaceAll(/\{\\&\}amp\$\\mathsemicolon\$/g, '\\&')
  );
}

/** An accent without a letter prints nothing to read; one on a dotless i is on an i in Unicode. */
function withoutLoneMarks(text: string): string {
  return text
    .replaceAll(/ [\u0300-\u036f]+/g, '')
    .replaceAll(/ı(?=[\u0300-\u036f])/g, 'i')
    .replaceAll('\u200b', '')
    .replaceAll(/ȷ(?=[\u0300-\u036f])/g, 'j');
}

function withBalancedBraces(text: string): string {
  return areBalanced(text)
    ? text
    : text.replaceAll(/\\[\s\S]|[{}]/g, (sign) => (sign.length > 1 ? sign : ''));
}
