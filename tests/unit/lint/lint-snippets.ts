/**
 * Lints snippets as if they were files of the project. A process of its own, because ESLint loads
 * its configuration as a module, which Jest's sandbox does not allow.
 *
 * In (argument): JSON `[{file, code}]`. Out (standard output): JSON, the ids of the rules that each
 * breaks.
 */
import { ESLint } from 'eslint';
import { z } from 'zod';

const snippets = z
  .array(z.object({ file: z.string(), code: z.string() }))
  .parse(JSON.parse(process.argv[2] ?? ''));

const eslint = new ESLint();
const broken: (string | null)[][] = [];
for (const { file, code } of snippets) {
  const results = await eslint.lintText(code, { filePath: file });
  broken.push(results.flatMap((result) => result.messages.map((message) => message.ruleId)));
}
process.stdout.write(JSON.stringify(broken));
