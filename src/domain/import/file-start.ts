/** What the first bytes of a file show, before anybody knows what it is for. */
export type FileStart =
  /** An image by its first bytes, also one that no browser opens. */
  | { readonly kind: 'image' }
  /** `text` is its beginning, cut anywhere; `whole` where nothing is cut off. */
  | { readonly kind: 'text'; readonly text: string; readonly whole: boolean }
  | { readonly kind: 'bytes'; readonly head: Uint8Array }
  /** Empty, or not to be read: to be said of it, whatever it was for. */
  | { readonly kind: 'nothing' };

/** What a file is for. */
export type FileUse =
  /** A photo, or a file of which only reading it tells what is wrong. */
  | 'photo'
  /** Scores or embeddings that were made elsewhere. */
  | 'import'
  /** May say who is in photos, which of them to compare, or whose embeddings are beside it. */
  | 'list'
  | 'threshold'
  | 'project'
  | 'model'
  /** Lies beside photos and says something about one of them, as programs write it. */
  | 'beside-photo'
  /** Tells people about the files around it. */
  | 'about'
  | 'unknown';
