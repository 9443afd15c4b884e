import { answerResponse } from '@/lib/api/answer-response';
import { openApiDocument } from '@/lib/api/openapi';
import { processEnvironment } from '@/lib/env/process-environment';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/api/methods';

/** One build serves at whatever address the site is started for. */
export const dynamic = 'force-dynamic';

/** What the API is, for programs. */
export function GET(request: Request): Response {
  return answerResponse(request, { body: openApiDocument(processEnvironment().site.url) });
}
