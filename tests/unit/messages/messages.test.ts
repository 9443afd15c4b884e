import { globSync, readFileSync } from 'node:fs';

import IntlMessageFormat from 'intl-messageformat';

import en from '@/messages/en.json';
import fr from '@/messages/fr.json';

interface Tree {
  [key: string]: string | Tree;
}

/** Every message by its full key: `works.kind.preprint`. */
function flat(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value] as const]
        : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

const french = flat(fr);
const english = flat(en);

/** The names of the arguments in a message. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const visit = (nodes: unknown): void => {
    if (!Array.isArray(nodes)) return;
    for (const node of nodes) {
      if (typeof node !== 'object' || node === null) continue;
      if ('type' in node && 'value' in node && node.type !== 0 && node.type !== 7) {
        names.add(String(node.value));
      }
      if ('options' in node && typeof node.options === 'object' && node.options !== null) {
        for (const option of Object.values<unknown>(node.options)) {
          if (typeof option === 'object' && option !== null && 'value' in option)
            visit(option.value);
        }
      }
    }
  };
  visit(new IntlMessageFormat(message, 'fr').getAst());
  return [...names].toSorted();
}

/**
 * The keys that the code asks for, as patterns: `t('a.b')` is `a.b` under one of the file's
 * namespaces (the most specific that has it), and a variable part (`t(`kind.${kind}`)`, `t(kind)`)
 * stands for any one segment.
 */
function keysAskedFor(): { file: string; candidates: RegExp[] }[] {
  const files = globSync('{app,components,lib}/**/*.{ts,tsx}');
  return files.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    // Definitions of pages are given the translator of their namespace.
    const isPageKind = file.startsWith('lib/pages/');
    const namespaces = [
      ...(isPageKind ? [['', 'metadata', undefined]] : []),
      ...source.matchAll(/(?:use|get)Translations\('([\w.]+)'\)|namespace: '([\w.]+)'/g),
    ]
      .map(([, used, created]) => used ?? created ?? '')
      .toSorted((a, b) => b.length - a.length);
    const direct = [...source.matchAll(/messagesOf\(\w+\)\.([\w.]+)/g)].map(([, key]) => key ?? '');
    const calls = [
      ...source.matchAll(/\bt(?:\.rich|\.markup)?\((?:'([\w.]+)'|`([^`]+)`|([\w.]+)[,)])/g),
    ].map(
      ([, literal, template, variable]) =>
        literal ?? template?.replaceAll(/\$\{[^}]+\}/g, '*') ?? (variable ? '*' : ''),
    );
    const patterns = namespaces.length === 0 ? [] : calls;
    return [
      ...direct.map((key) => ({ file, candidates: [patternOf(key)] })),
      ...patterns.map((key) => ({
        file,
        candidates: namespaces.map((namespace) => patternOf(`${namespace}.${key}`)),
      })),
    ];
  });
}

function patternOf(key: string): RegExp {
  return new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('*', '\\w+')}$`);
}

test('both languages have the same keys', () => {
  expect([...english.keys()].toSorted()).toEqual([...french.keys()].toSorted());
});

test('no message is blank', () => {
  const blank = [...french, ...english].filter(([, message]) => message.trim() === '');
  expect(blank).toEqual([]);
});

test.each([...french])('%s takes the same arguments in both languages', (key, message) => {
  expect(argumentsOf(english.get(key) ?? '')).toEqual(argumentsOf(message));
});

test('every key that the code asks for exists', () => {
  const asked = keysAskedFor();
  expect(asked.length).toBeGreaterThan(20);
  const missing = asked.filter(
    ({ candidates }) =>
      !candidates.some((key) => [...french.keys()].some((known) => key.test(known))),
  );
  expect(missing).toEqual([]);
});

test('every message is asked for by the code', () => {
  const known = [...french.keys()];
  const asked = new Set(
    keysAskedFor().flatMap(({ candidates }) => {
      const pattern = candidates.find((candidate) => known.some((key) => candidate.test(key)));
      return known.filter((key) => pattern?.test(key));
    }),
  );
  expect(known.filter((key) => !asked.has(key))).toEqual([]);
});

test('French spaces and apostrophes are those of a typographer', () => {
  const wrong = [...french].filter(
    ([, message]) =>
      /[^\u202f][;!?»](?![^{]*\})|«(?!\u202f)|(?<!\u00a0):(?!\/)|'/.test(message) ||
      /\.\.\.|\u22c5/.test(message),
  );
  expect(wrong).toEqual([]);
});
