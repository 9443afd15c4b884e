import { defineField, type SchemaTypeDefinition } from 'sanity';
import { z } from 'zod';
import { schemaTypes } from '@/sanity/schema/index';
import { storedSchemas } from '@/sanity/schema/stored/index';
import { documentTypes } from '@/lib/domain/vocabulary';
import { extracted } from './extract';
import { linesOfSchema } from './schema-shape';
import { linesOfZod } from './zod-shape';

/** The schema with one of its types replaced: an edit that someone forgot to make on the other side. */
function edited(name: string, edit: (type: SchemaTypeDefinition) => object) {
  const types = schemaTypes.map((type) =>
    type.name === name ? ({ ...type, ...edit(type) } as SchemaTypeDefinition) : type,
  );
  return linesOfSchema(extracted(types), documentTypes);
}

function fieldsOf(type: SchemaTypeDefinition): { name: string }[] {
  return 'fields' in type && Array.isArray(type.fields) ? type.fields : [];
}

const stored = linesOfZod(storedSchemas, documentTypes);

test('what the schema says and what the stored shapes say is the same, field by field', () => {
  expect(linesOfSchema(extracted(), documentTypes)).toEqual(stored);
});

test('the comparison sees every level: documents, objects, lists, blocks, references', () => {
  expect(stored).toEqual(
    expect.arrayContaining([
      'researcher.name: string',
      'researcher.orcid?: string',
      "researcher.supervisors?[].role: 'principal' | 'co'",
      'researcher.supervisors?[].person: object → researcher | coauthor',
      'researcher.biography?[].value?[].markDefs?[].href: string',
      'publication.versions?[].preferred?: boolean',
    ]),
  );
});

test('every document type of the schema has a stored shape, and the other way round', () => {
  const documents = schemaTypes.filter((type) => type.type === 'document').map(({ name }) => name);
  expect(documents.sort()).toEqual([...documentTypes].sort());
  expect(Object.keys(storedSchemas).sort()).toEqual([...documentTypes].sort());
});

describe('drift is seen', () => {
  test('a field added to the schema only', () => {
    const lines = edited('coauthor', (type) => ({
      fields: [...fieldsOf(type), defineField({ name: 'pronouns', type: 'string' })],
    }));
    expect(lines.filter((line) => !stored.includes(line))).toEqual(['coauthor.pronouns?: string']);
  });

  test('a field added to an object type of the schema only', () => {
    const lines = edited('version', (type) => ({
      fields: [...fieldsOf(type), defineField({ name: 'series', type: 'string' })],
    }));
    expect(lines.filter((line) => !stored.includes(line))).toEqual([
      'publication.versions?[].series?: string',
    ]);
  });

  test('a field taken from the schema only', () => {
    const lines = edited('institution', (type) => ({
      fields: fieldsOf(type).filter(({ name }) => name !== 'ror'),
    }));
    expect(stored.filter((line) => !lines.includes(line))).toEqual(['institution.ror?: string']);
  });

  test('a field that changed its type', () => {
    const lines = edited('institution', (type) => ({
      fields: fieldsOf(type).map((field) =>
        field.name === 'shortName' ? defineField({ name: 'shortName', type: 'number' }) : field,
      ),
    }));
    expect(lines.filter((line) => !stored.includes(line))).toEqual([
      'institution.shortName?: number',
    ]);
  });

  test('a field that is no longer required', () => {
    const lines = edited('coauthor', (type) => ({
      fields: fieldsOf(type).map((field) =>
        field.name === 'name' ? defineField({ name: 'name', type: 'string' }) : field,
      ),
    }));
    expect(lines.filter((line) => !stored.includes(line))).toEqual(['coauthor.name?: string']);
  });

  test('a field added to a stored shape only', () => {
    const topic = storedSchemas.topic.extend({ colour: z.string().optional() });
    const lines = linesOfZod({ ...storedSchemas, topic }, documentTypes);
    expect(lines.filter((line) => !stored.includes(line))).toEqual(['topic.colour?: string']);
  });

  test('a stored shape that lets unknown fields through below the document', () => {
    const loose = z.object({ _key: z.string() }).loose();
    const topic = storedSchemas.topic.extend({ name: z.array(loose) });
    const lines = linesOfZod({ ...storedSchemas, topic }, documentTypes);
    expect(lines).toContain('topic.name[]: object that lets anything through');
  });
});
