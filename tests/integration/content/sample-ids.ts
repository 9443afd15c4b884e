/** Documents of the sample content that tests change, by their `_id`s. */
export const kwok = 'researcher-devin-kwok';
export const rolnick = 'researcher-david-rolnick';
export const altintas = 'researcher-gul-sena-altintas';
export const raffel = 'coauthor-colin-raffel';
export const tiny = 'publication-butterfly-effect-tiny-perturbations';
export const training = 'publication-butterfly-effect-training-trajectories';
