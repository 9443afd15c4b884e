import type { SampleDocument } from './sample-document.ts';
import { bilingual, bilingualText } from './stored-values.ts';

export const settings: SampleDocument = {
  _id: 'siteSettings',
  _type: 'siteSettings',
  name: bilingual('Portrait', 'Portrait'),
  tagline: bilingual(
    'Les personnes d’un institut de recherche et leurs publications',
    'The people of a research institute and what they publish',
  ),
  navigation: [],
  footer: bilingualText(
    'Contenu d’exemple, composé à partir de faits publics. Les résumés et les biographies sont rédigés pour ce site et n’engagent pas les personnes nommées.',
    'Sample content, made from public facts. The summaries and biographies were written for this site and do not speak for the people named.',
  ),
};
