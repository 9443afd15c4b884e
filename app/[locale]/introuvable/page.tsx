import { notFound } from 'next/navigation';

/**
 * Where `next.config.ts` sends every address that no page has: one prerendered 404 per language,
 * so that made-up addresses cost nothing to answer and leave nothing behind.
 */
export default function Page() {
  notFound();
}
