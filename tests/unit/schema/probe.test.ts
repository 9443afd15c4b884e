import { extracted } from './extract';
import { writeFileSync } from 'node:fs';
import { compiledSchema } from './extract';
test('x', () => { writeFileSync('/tmp/s/x.json', JSON.stringify(extracted(), null, 1));
 console.log(JSON.stringify(compiledSchema()._validation?.filter((g: any)=>g.problems.length), null, 1)); });
