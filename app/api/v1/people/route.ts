import { apiRoute } from '@/lib/api/api-route';
import { answerPeople } from '@/lib/api/people';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/api/methods';

export const dynamic = 'force-dynamic';

/** The members of the institute, a page at a time. */
export const GET = apiRoute(answerPeople);
