const SYSTEM_NAMES =
  /^(thumbs\.db|ehthumbs(_vista)?\.db|desktop\.ini|folder\.jpg\.tmp|icon\r|@eadir|__macosx|\$recycle\.bin|system volume information|lost\+found)$/i;

/**
 * Whether a path is, or lies in, something that an operating system keeps beside a person's files:
 * hidden files (a leading dot, which includes `.DS_Store` and the `._photo.jpg` that macOS puts
 * into archives), thumbnail databases, bins.
 */
export function isSystemFile(path: string): boolean {
  return path.split('/').some((part) => /^\.[^.]/.test(part) || SYSTEM_NAMES.test(part));
}
