import type { CslName } from './csl.ts';
import { oneLine } from './one-line.ts';
import { withParticle } from './record-names.ts';
import { escapedForLatex } from './tex-in-text.ts';

/** The parts of a name as BibTeX reads them: "particle family, suffix, given", in LaTeX. */
export function bibtexName(name: CslName): CslName {
  if (name.literal !== undefined) return { family: escapedForLatex(oneLine(name.literal)) };
  const { family, given, suffix, 'non-dropping-particle': particle } = name;
  // A space is printed after a particle, and some readers know no other.
  const isJoined = particle !== undefined && withParticle(particle, '') === particle;
  const familyName = isJoined ? withParticle(particle, family ?? '') : (family ?? '');
  return {
    family: namePart(familyName, startsParticle),
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
