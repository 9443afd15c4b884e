/** The path of the tool in the Studio. */
export const importToolName = 'import';
