/**
 * How much a match in a field counts in the search of the Studio. Without these options the Studio would
 * weigh what a preview shows, and by the names of the preview's own keys.
 */
const weighing = (weight: number) => ({ search: { weight } });

/** The name of a person, the title of a work: what editors type. */
export const primarySearchWeight = weighing(10);

/** Identifiers and other names, typed or pasted whole. */
export const secondarySearchWeight = weighing(6);
