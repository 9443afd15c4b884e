import { apiRoute } from '@/lib/api/api-route';
import { answerPerson } from '@/lib/api/people';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/api/methods';

export const dynamic = 'force-dynamic';

/** One of the members of the institute. */
export const GET = apiRoute(answerPerson);
