/**
 * What the bench of publishing writes: one document of each kind, shown by pages of every kind, among many others,
 * and a topic of most works.
 */
import { documents, localised, type MadeUpDocument, reference } from '../dataset.ts';

/** How many works there are besides those of the subjects, and how many of them are of the common topic. */
const works = 2_200;
export const worksOfCommonTopic = 2_000;
const members = 160;
/** Every one of so many members works on the common topic. */
const everyMember = 4;

export const commonTopic = { id: 'common-topic', slug: 'common-topic' };

/** The documents that are renamed, by their ids, which are their slugs too. */
export const subjects = {
  researcher: 'renamed-researcher',
  publication: 'renamed-publication',
  topic: 'renamed-topic',
  coauthor: 'renamed-coauthor',
  institution: 'renamed-institution',
} as const;

/** Others that show them. */
export const beside = {
  student: 'their-student',
  supervisor: 'their-supervisor',
  publication: 'another-publication',
  coauthor: 'another-coauthor',
} as const;

const slug = (current: string) => ({ _type: 'slug', current });

function member(id: string, supervisor?: string): MadeUpDocument {
  return {
    _id: id,
    _type: 'researcher',
    name: `Member ${id}`,
    slug: slug(id),
    status: 'current',
    position: localised('Doctorat', 'PhD'),
    institutions: [reference(subjects.institution, 0)],
    topics: [reference(subjects.topic, 0)],
    supervisors:
      supervisor === undefined
        ? []
        : [
            {
              _key: 's',
              _type: 'supervision',
              role: 'principal',
              person: reference(supervisor, 's'),
            },
          ],
  };
}

/** Newer than any of the others, so that every list of the newest works has it. */
function publication(id: string, authors: readonly string[]): MadeUpDocument {
  return {
    _id: id,
    _type: 'publication',
    title: `Work ${id}`,
    language: 'en',
    slug: slug(id),
    type: 'article',
    authors: authors.map((author, key) => ({
      _key: `a${key}`,
      _type: 'authorship',
      person: reference(author, key),
    })),
    topics: [reference(subjects.topic, 0)],
    versions: [{ _key: 'v', _type: 'version', kind: 'preprint', venue: 'V', date: '2026-10' }],
  };
}

function* subjectDocuments(): Generator<MadeUpDocument> {
  for (const id of [subjects.topic, commonTopic.id]) {
    yield {
      _id: id,
      _type: 'topic',
      name: localised(`Sujet ${id}`, `Topic ${id}`),
      slug: slug(id),
    };
  }
  const { institution } = subjects;
  const name = localised(`Établissement ${institution}`, `Institution ${institution}`);
  yield { _id: institution, _type: 'institution', name, slug: slug(institution) };
  for (const id of [subjects.coauthor, beside.coauthor]) {
    yield { _id: id, _type: 'coauthor', name: `Coauthor ${id}`, slug: slug(id) };
  }
  yield member(beside.supervisor);
  yield member(subjects.researcher, beside.supervisor);
  yield member(beside.student, subjects.researcher);
  const authors = [subjects.researcher, subjects.coauthor, beside.coauthor, beside.student];
  yield publication(subjects.publication, authors);
  yield publication(beside.publication, authors);
}

function withCommonTopic(document: MadeUpDocument): MadeUpDocument {
  const number = Number(document._id.split('-').at(-1));
  if (document._type === 'publication' && number < worksOfCommonTopic) {
    return { ...document, topics: [reference(commonTopic.id, 0)] };
  }
  if (document._type === 'researcher' && number % everyMember === 0) {
    return { ...document, topics: [reference(commonTopic.id, 0), reference('topic-1', 1)] };
  }
  return document;
}

/** All documents, in an order in which each only refers to earlier ones. */
export function* publishedDocuments(): Generator<MadeUpDocument> {
  yield* subjectDocuments();
  for (const document of documents(works, members)) yield withCommonTopic(document);
}

/** The fields of a document that say a new name, which every page shows whatever its language. */
export function renaming(type: keyof typeof subjects, name: string): Record<string, unknown> {
  if (type === 'publication') return { title: name };
  return { name: type === 'topic' || type === 'institution' ? localised(name, name) : name };
}
