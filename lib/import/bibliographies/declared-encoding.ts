/** Where files say their encoding: TeX editors, Emacs, JabRef, BibDesk, and exports of RIS. */
const declarations: readonly RegExp[] = [
  /!TeX\s+encoding\s*=\s*([\w -]+)/i,
  /coding:\s*([\w-]+)/i,
  /string encoding\s+(.+)/i,
  /charset\s*=\s*"?([\w-]+)/i,
];

/** What programs call encodings otherwise than the Encoding Standard. */
const otherNames: readonly (readonly [RegExp, string])[] = [
  [/^iso[ _-]?8859[ _-](\d+)$/, 'iso-8859-$1'],
  [/^cp[ _-]?(\d+)$/, 'windows-$1'],
  [/^(?:iso[ -]?)?latin[ -]?9$|^western \(iso latin 9\)$/, 'iso-8859-15'],
  [/^(?:iso[ -]?)?latin[ -]?1$|^isolatin$|^western \(iso latin 1\)$|^ansinew$/, 'windows-1252'],
  [/^western \(windows latin 1\)$/, 'windows-1252'],
  [/^applemac$|^mac ?os ?roman$|^mac_?roman$|^western \(mac os roman\)$/, 'macintosh'],
  [/^utf-?8 unicode$|^unicode \(utf-8\)$|^utf8mb4$/, 'utf-8'],
];

/**
 * The encoding that the head of a file declares.
 *
 * @returns a name of the Encoding Standard; undefined when there is none, or one that nobody knows
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2000));
  const declared = declarations.flatMap((pattern) => pattern.exec(head)?.[1] ?? [])[0];
  return declared === undefined ? undefined : standardName(declared);
}

function standardName(declared: string): string | undefined {
  // Emacs says how lines end, too.
  const name = declared
    .trim()
    .toLowerCase()
    .replace(/-(?:unix|dos|mac)$/, '');
  const [pattern, standard] = otherNames.find(([one]) => one.test(name)) ?? [];
  try {
    const label = pattern === undefined ? name : name.replace(pattern, standard ?? name);
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
