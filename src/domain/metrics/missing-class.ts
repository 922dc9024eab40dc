/** Why a figure that needs one class is not there. */
export const NO_MATED = 'There are no mated pairs: add a second photo of at least one person.';
export const NO_NON_MATED =
  'There are no non-mated pairs: add photos of at least one other person.';
