import { selectNamings } from '#application/selectors/naming.ts';
import { selectPeople } from '#application/selectors/people.ts';
import { selectProblems } from '#application/selectors/problems.ts';
import type { IncomingFile } from '#application/ports.ts';
import { dropApp, incomingFile } from '#tests/support/dropped-case.ts';
import { said, saidProblem } from '#tests/support/said.ts';

type App = ReturnType<typeof dropApp>;

export async function dropped(files: readonly IncomingFile[]): Promise<App> {
  const app = dropApp();
  await app.actions.addFiles(files);
  return app;
}

/** How many photos each person has. */
export function people(app: App): Readonly<Record<string, number>> {
  return Object.fromEntries(
    selectPeople(app.state()).map((person): [string, number] => [
      person.label,
      person.photos.length,
    ]),
  );
}

/** Problems that ask for something; notes are none. */
export const faults = (app: App): readonly string[] =>
  selectProblems(app.state())
    .map(saidProblem)
    .flatMap(({ severity, code, text, photo }) =>
      severity === 'info' || photo !== null ? [] : [`${code}: ${text}`],
    );

/** How the names were read, or that it is open. */
export const told = (app: App): string => said(selectNamings(app.state())?.used?.source) || 'open';

/** Photos without content, under these paths. */
export function photos(text: string): readonly IncomingFile[] {
  return text
    .trim()
    .split(/\s*\n\s*/u)
    .map((path) => incomingFile(path, path));
}

/** Every path that takes one of each list of parts. */
export function paths(...parts: readonly (readonly string[])[]): readonly IncomingFile[] {
  const all = parts.reduce<readonly string[]>(
    (begun, next) => begun.flatMap((start) => next.map((part) => start + part)),
    [''],
  );
  return all.map((path) => incomingFile(path, path));
}
