import { defaultTemplatesForSchema, prepareTemplates, type Source, type Template } from 'sanity';
import { createStructureBuilder, type StructureResolverContext } from 'sanity/structure';
import { BehaviorSubject, firstValueFrom, isObservable } from 'rxjs';

import { isRecord } from '@/sanity/schema/rules/is-record';
import { schemaTypesIn } from '@/sanity/schema/index';
import type { Language } from '@/lib/i18n/languages';
import { structureIn } from '@/sanity/studio/structure/structure';
import { documentNodeIn } from '@/sanity/studio/structure/document-node';
import { withStudioComponents } from '@/sanity/studio/structure/with-studio-components';
import { templatesIn } from '@/sanity/studio/structure/templates';

import { compiledSchema } from '../../schema/extract';

const years = new BehaviorSubject<unknown>(['2024', '2025', null]);

/** The structure as the structure tool resolves it, by the builder that the tool has. */
function structureOf(language: Language) {
  const schema = compiledSchema(withStudioComponents(schemaTypesIn(language)));
  const templates: Template[] = [
    ...prepareTemplates(schema, defaultTemplatesForSchema(schema)),
    ...templatesIn(language),
  ];
  // What the builder asks of a workspace, and nothing else of one.
  const source = {
    schema,
    templates,
    getClient: () => ({}),
    i18n: { t: (key: string) => key },
    document: { resolveNewDocumentOptions: () => [{ id: 'all', templateId: 'all' }] },
  } as unknown as Source;
  const S = createStructureBuilder({
    source,
    defaultDocumentNode: documentNodeIn(language),
    perspectiveStack: ['drafts'],
  });
  const context = {
    documentStore: { listenQuery: () => years },
  } as unknown as StructureResolverContext;
  return { S, root: structureIn(language)(S, context) };
}

type Pane = Record<string, unknown>;

/** A pane as the structure tool resolves it: built, and taken from its stream if it is one. */
async function resolved(node: unknown, path: string[]): Promise<Pane> {
  const value: unknown = isObservable(node) ? await firstValueFrom(node) : await node;
  if (!isRecord(value)) throw new Error(`There is no pane at ${path.join(';')}`);
  return typeof value.serialize === 'function' ? resolved(value.serialize({ path }), path) : value;
}

/** The pane at an address of the structure. */
async function paneAt(language: Language, ...ids: string[]): Promise<Pane> {
  const { root } = structureOf(language);
  let pane = await resolved(root, ['root']);
  for (const [index, id] of ids.entries()) {
    const { child } = pane;
    const path = ids.slice(0, index + 1);
    const next =
      typeof child === 'function' ? child(id, { parent: pane, params: {}, path }) : child;
    pane = await resolved(next, path);
  }
  return pane;
}

const itemsOf = ({ items }: Pane) =>
  (Array.isArray(items) ? items : []).filter(isRecord).filter(({ type }) => type !== 'divider');
const titlesOf = (pane: Pane) => itemsOf(pane).map(({ title }) => title);

/** Addresses of all lists of documents. */
async function listsBelow(language: Language, ...ids: string[]): Promise<string[][]> {
  const pane = await paneAt(language, ...ids);
  if (pane.type === 'documentList') return [ids];
  const below = itemsOf(pane).map(({ id }) => listsBelow(language, ...ids, String(id)));
  return (await Promise.all(below)).flat();
}

test('the structure has its parts, in the language of its user', async () => {
  expect(titlesOf(await paneAt('fr'))).toEqual([
    'Personnes',
    'Publications',
    'Sujets',
    'Établissements',
    'Réglages du site',
  ]);
  expect(titlesOf(await paneAt('en', 'people'))).toEqual([
    'Members',
    'Alumni',
    'Coauthors',
    'Everyone',
    'Drafts',
    'Missing one language',
  ]);
});

test('every list of documents resolves, at the same address in both languages', async () => {
  const french = await listsBelow('fr');
  expect(french.length).toBeGreaterThan(20);
  expect(await listsBelow('en')).toEqual(french);
});

test('the works have a list for each year that there is, and one without a date', async () => {
  expect(titlesOf(await paneAt('fr', 'works', 'by-year'))).toEqual(['2025', '2024', 'Sans date']);
});

test('the list of a year stays when its last work is gone', async () => {
  const pane = await paneAt('fr', 'works', 'by-year', '2019');
  expect(pane).toMatchObject({ options: { params: { year: '2019', nextYear: '2020' } } });
});

test.each([
  [['people', 'members'], ['researcher']],
  [['people', 'alumni'], ['researcher-alumnus']],
  [['people', 'coauthors'], ['coauthor']],
  [['people', 'drafts'], []],
  [['works', 'all'], ['publication']],
  [['works', 'by-type', 'thesis'], ['publication-of-type']],
  [['works', 'missing-doi'], []],
  [['works', 'by-year', '2025'], []],
])('the list %j makes new documents that belong to it: %j', async (path, expected) => {
  const { initialValueTemplates } = await paneAt('fr', ...path);
  expect(initialValueTemplates).toEqual(
    expected.map((templateId) => expect.objectContaining({ templateId })),
  );
});

test('a new work of a type is of that type, a new alumnus has left', () => {
  const values = Object.fromEntries(templatesIn('fr').map(({ id, value }) => [id, value]));
  const workOfType = values['publication-of-type'];
  expect(typeof workOfType === 'function' && workOfType({ workType: 'thesis' }, {})).toEqual({
    type: 'thesis',
  });
  expect(values['researcher-alumnus']).toEqual({ status: 'alumni' });
});

test.each(['researcher', 'coauthor', 'publication', 'topic', 'institution'])(
  'a %s that is asked for by its id opens in exactly one list',
  async (type) => {
    const lists = await listsBelow('fr');
    const panes = await Promise.all(lists.map((path) => paneAt('fr', ...path)));
    const taking = panes.filter(
      ({ canHandleIntent }) =>
        typeof canHandleIntent === 'function' && canHandleIntent('edit', { id: 'x', type }, {}),
    );
    expect(taking).toHaveLength(1);
  },
);

test('the settings are one document at a fixed id', async () => {
  expect(await paneAt('en', 'settings')).toMatchObject({
    type: 'document',
    id: 'siteSettings',
    options: { id: 'siteSettings', type: 'siteSettings' },
  });
});

test.each([
  ['topic', ['Fiche', 'Où c’est utilisé']],
  ['siteSettings', ['Fiche']],
])('a %s has the views %j', async (schemaType, expected) => {
  const { S } = structureOf('fr');
  const node = S.context.resolveDocumentNode({ schemaType, documentId: 'x' });
  const { views } = await resolved(node, ['x']);
  expect(views).toEqual(expected.map((title) => expect.objectContaining({ title })));
});
