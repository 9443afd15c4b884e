import { defineQuery } from 'groq';

import { cardFields, cardResult } from '../person/card-query.ts';
import { inEachMode, list } from '../query-result/fields.ts';

export const directoryQuery = defineQuery(`*[_type == "researcher"]{${cardFields}}`);

export const directoryResult = inEachMode((mode) => list(cardResult(mode)));
