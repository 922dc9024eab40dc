declare const brand: unique symbol;

/**
 * A primitive that carries a name in the type system, so that a photo's id is never passed where a
 * person's label is meant.
 */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
