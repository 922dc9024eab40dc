/** Why a figure is not defined where one class has no pair. */
export const NO_MATED = 'There are no mated pairs: no person has two photos that were compared.';
export const NO_NON_MATED = 'There are no non-mated pairs: no two people were compared.';
