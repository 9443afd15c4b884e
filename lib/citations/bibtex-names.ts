import type { CslName } from './csl.ts';
import { oneLine } from './one-line.ts';
import { escapedForLatex } from './tex-in-text.ts';

/** The parts of a name as BibTeX reads them: "particle family, suffix, given", in LaTeX. */
export function bibtexName(name: CslName, dialect: 'bibtex' | 'biblatex'): CslName {
  if (name.literal !== undefined) return { family: escapedForLatex(oneLine(name.literal)) };
  const { family, given, suffix, 'non-dropping-particle': particle } = name;
  // Between a particle and a family name BibTeX prints a space; BibLaTeX knows where there is none.
  const isJoined = dialect === 'bibtex' && particle !== undefined && /['’-]$/.test(particle);
  return {
    family: namePart(isJoined ? `${particle}${family ?? ''}` : (family ?? ''), startsParticle),
    ...(given && { given: namePart(given) }),
    ...(particle && !isJoined && { 'non-dropping-particle': namePart(particle) }),
    ...(suffix && { suffix: namePart(suffix) }),
  };
}

/** " and " separates names, a comma the parts of one, and an equals sign has a meaning in BibLaTeX. */
const separates = /[,=]|(?<!\S)and(?!\S)/i;
/** A word in small letters ends the particle. */
const startsParticle = /(?<![\p{L}\p{M}\p{N}])\p{Ll}/u;

function namePart(text: string, needsBraces?: RegExp): string {
  const line = oneLine(text);
  const isWhole = separates.test(line) || needsBraces?.test(line) === true;
  return isWhole ? `{${escapedForLatex(line)}}` : escapedForLatex(line);
}
