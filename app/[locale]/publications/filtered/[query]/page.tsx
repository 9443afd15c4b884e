export { default, generateMetadata } from '../../page';

export const revalidate = 3600;

/** None is rendered at build: each is rendered when it is first requested, and then cached. */
export function generateStaticParams() {
  return [];
}
