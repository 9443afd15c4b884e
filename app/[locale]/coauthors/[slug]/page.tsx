import { defineRedirects } from '../../define-page';

export const revalidate = 3600;

const { generateStaticParams, generateMetadata, Page } = defineRedirects('coauthor');

export { generateStaticParams, generateMetadata, Page as default };
