/**
 * What a title says of being a text about another one. A part of a title that begins so is meant, such as
 * “Erratum: …”, “Comment on …”, “… (Corrigendum)”; a title is folded before.
 */
const notices: readonly (readonly [kind: string, beginning: RegExp])[] = [
  [
    'correction',
    /^(?:an? |the |author'?s? |publisher'?s? )?(?:erratum|errata|corrigend(?:um|a)|corrections? (?:to|for)\b|corrections?$|rectificatif|correctif)/,
  ],
  ['retraction', /^(?:retraction|retractation)(?: note| notice)?(?:$| to\b| for\b| de\b)/],
  ['concern', /^(?:editorial )?expression of concern/],
  [
    'reply',
    /^(?:an? |the |authors?'? |our |in )?(?:reply|response|rejoinder|reponse|replique|antwort)(?:$| to\b| by\b| from\b| au?x?\b)/,
  ],
  [
    'comment',
    /^(?:an? |some |further |une? |invited )?(?:comments?|commentary|discussion|remarks?|notes?|commentaires?|remarques?)(?:$| on\b| of\b| about\b| sur\b)/,
  ],
  [
    'supplement',
    /^(?:online |technical |electronic )?(?:supplement(?:ary|al)?|supporting information|appendix (?:to|for|of)|addendum|annexe?s? (?:a|de)\b)(?: |$)/,
  ],
  ['review', /^(?:book reviews?\b|(?:a )?review of\b|compte[- ]rendu|recension)/],
  [
    'material',
    /^(?:replication |raw |source |the )?(?:data|dataset|code|software|slides|poster|implementation)(?: and (?:data|code))? (?:for|of|from|to)\b/,
  ],
];

const edition = /\b(?:edition|edn|auflage|edicion|edizione)\b/;

/** The kinds of notices in the parts of a title; empty for a work that speaks for itself. */
export function noticeIn(parts: readonly string[]): string {
  const kinds = parts.flatMap((part) =>
    notices.flatMap(([kind, beginning]) => (beginning.test(part) ? [kind] : [])),
  );
  if (parts.some((part) => edition.test(part))) kinds.push('edition');
  return [...new Set(kinds)].sort().join(' ');
}

/** Titles that every other book, issue or year has too. */
const generic: ReadonlySet<string> = new Set(
  [
    'preface|foreword|introduction|general introduction|editorial|guest editorial|conclusion|conclusions|index|contents',
    'table of contents|abstract|abstracts|acknowledgments|acknowledgements|afterword|epilogue|prologue|discussion',
    'appendix|bibliography|references|notes|note|news|letter|letter to editor|letters to editor|book review',
    'book reviews|review|reviews|summary|overview|annual report|report|progress report|activity report|proceedings',
    'front matter|back matter|frontmatter|backmatter|title page|copyright|contributors|list of contributors|obituary',
    'in memoriam|erratum|errata|corrigendum|correction|retraction|reply|response|comment|commentary|rejoinder',
    'special issue|guest editors introduction|from editor|from editors|editors note|message from chairs|welcome',
    'welcome message|preface to special issue|introduction to special issue|committees|untitled|no title',
    'avant propos|preambule|rapport annuel|rapport|sommaire|table matieres|remerciements|compte rendu|comptes rendus',
    'vorwort|einleitung|einfuhrung|prologo|introduccion|lecture notes|thesis|dissertation|keynote|invited talk',
  ]
    .join('|')
    .split('|'),
);

/** Whether a title, as words, is one that many works have. A year or a number in it makes no difference. */
export function isGenericTitle(words: readonly string[]): boolean {
  return generic.has(words.filter((word) => !/^\d+$/.test(word)).join(' '));
}
