import { splitInlineMath } from './inline-math.ts';
import { mathmlOf } from './mathml.ts';

/** Raised and lowered signs that Unicode has for common exponents and indices, in place of `^2` and `_2`. */
const raised: Readonly<Record<string, string>> = { '1': '¹', '2': '²', '3': '³', n: 'ⁿ' };
const lowered: Readonly<Record<string, string>> = { '0': '₀', '1': '₁', '2': '₂', '3': '₃' };

/** How deep elements may be nested in each other; deeper ones are left out. */
const maxDepth = 50;

/**
 * A text with inline TeX between single dollars as plain text: `$\ell_2$` becomes `ℓ₂`, and `$O(n^{k+1})$`
 * becomes `O(n^(k+1))`. A formula that is not valid stays as it was written.
 */
export function plainMath(text: string): string {
  return splitInlineMath(text)
    .map(({ kind, source }) =>
      kind === 'text' ? source : (mathmlText(mathmlOf(source)) ?? `$${source}$`),
    )
    .join('');
}

/** Elements without elements in them; KaTeX writes well-formed MathML. */
const innermost = /<(m[a-z]+|semantics)(?: ([^>]*))?>([^<]*)<\/\1>/g;
/** Keeps the children of an element apart; no text has it, because KaTeX refuses control characters. */
const end = '\u0000';

/** The text of MathML, from the innermost elements outwards. */
function mathmlText(markup: string | undefined): string | undefined {
  let rest = markup?.replaceAll(/<\/?span[^>]*>|<\/?math[^>]*>|<m\w+ ?[^>]*\/>/g, '');
  for (let depth = 0; rest?.includes('<') && depth < maxDepth; depth += 1) {
    rest = rest.replaceAll(innermost, (_, name: string, attributes = '', content: string) => {
      const children = content.split(end);
      return `${elementText(name, { attributes: String(attributes), children })}${end}`;
    });
  }
  return rest === undefined || rest.includes('<') ? undefined : unescaped(rest.split(end).join(''));
}

function elementText(
  name: string,
  { attributes, children }: { attributes: string; children: readonly string[] },
): string {
  const [base = '', first = '', second = ''] = children;
  switch (name) {
    case 'msup':
      return base + script('^', first, raised);
    case 'msub':
      return base + script('_', first, lowered);
    case 'msubsup':
      return base + script('_', first, lowered) + script('^', second, raised);
    case 'mfrac':
      return `${grouped(base)}/${grouped(first)}`;
    case 'msqrt':
      return `√${grouped(children.join(''))}`;
    case 'mover':
    case 'munder':
    case 'munderover':
      // A bar or a hat has no place in a line of text.
      return attributes.includes('accent') ? base : [base, first, second].join('');
    case 'mo':
      return operatorText(base);
    case 'mi':
      return attributes.includes('double-struck') && base === 'R' ? 'ℝ' : functionName(base);
    default:
      return children.join('');
  }
}

/** The invisible sign for the application of a function, after its name. */
const application = '\u2061';

function operatorText(sign: string): string {
  if (sign === application) return '\u00a0';
  return /^[=<>≤≥≠≈≪≫→←∈⊂⊆∼≔]$|^&[lg]t;$/.test(sign) ? ` ${sign} ` : sign;
}

function functionName(name: string): string {
  return name.length > 1 && /^\p{L}+$/u.test(name) ? ` ${name}` : name;
}

function script(sign: string, content: string, signs: Readonly<Record<string, string>>): string {
  if (content === '′') return content;
  return signs[content] ?? `${sign}${grouped(content)}`;
}

/** In parentheses, unless one sign or a number. */
function grouped(content: string): string {
  const trimmed = content.trim();
  return /^(?:.|\d+|\p{L}+)?$/u.test(trimmed) ? trimmed : `(${trimmed})`;
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&amp;': '&',
};

function unescaped(text: string): string {
  return text
    .replaceAll(/&(?:lt|gt|quot|amp|#x27);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}
