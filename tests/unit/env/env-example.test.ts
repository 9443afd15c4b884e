import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { environmentVariables } from '@/lib/env/variables';

const example = readFileSync(join(process.cwd(), '.env.example'), 'utf8');
const named = [...example.matchAll(/^# ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]);

test('.env.example names every variable that is read, once, and no other', () => {
  expect([...named].sort()).toEqual(Object.keys(environmentVariables.shape).sort());
});

test('.env.example says of each variable whether it is required', () => {
  const paragraphs = example.split(/\n\s*\n/).filter((text) => /^# ?[A-Z][A-Z_]+=/m.test(text));
  expect(paragraphs).toHaveLength(named.length);
  for (const paragraph of paragraphs) expect(paragraph).toMatch(/optional|required/i);
});

test('.env.example changes nothing when it is copied as it is', () => {
  expect(example.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
});
