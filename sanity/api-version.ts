/** Version of Sanity's API that queries of the Studio's own tools are written for. */
export const apiVersion = '2025-02-19';
