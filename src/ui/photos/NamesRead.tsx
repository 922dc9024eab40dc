import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { subjectKey } from '#domain/photo/subject-label.ts';
import type { NameRead } from '#application/state/session.ts';
import { useActions, useAppState } from '#ui/app-context.ts';
import { countOf } from '#ui/format.ts';
import { SubjectForm } from '#ui/parts/SubjectForm.tsx';
import classes from './NamesRead.module.css';

const FIRST = 6;

/** How file names were read, one example a person, to be corrected at a glance. */
export function NamesRead() {
  const names = useAppState((state) => state.session.namesRead);
  const { acceptNamesRead, useFolderNames: takeFolderNames } = useActions();
  const [all, setAll] = useState(false);
  if (names.length === 0) return null;
  const people = oneEach(names);
  const folder = names.find((name) => name.folder !== null)?.folder;
  const shown = all ? people : people.slice(0, FIRST);
  return (
    <Alert
      color="gray"
      title={`${countOf(people.length, 'name was', 'names were')} read from file names`}
      withCloseButton
      closeButtonLabel="The names are right"
      onClose={acceptNamesRead}
    >
      <ul className={classes.list}>
        {shown.map((name) => (
          <NameRow key={name.photo} name={name} />
        ))}
      </ul>
      <Group gap="xs" mt="xs">
        <Button size="xs" onClick={acceptNamesRead}>
          The names are right
        </Button>
        {folder != null && (
          <Button size="xs" variant="default" onClick={takeFolderNames}>
            Use the folder instead: {folder}
          </Button>
        )}
        {shown.length < people.length && (
          <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
            Show all {people.length}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

function NameRow({ name }: { readonly name: NameRead }) {
  const { renamePerson } = useActions();
  const now = useAppState(
    (state) => state.study.photos.find((photo) => photo.id === name.photo)?.subject ?? null,
  );
  const [editing, setEditing] = useState(false);
  if (now === null) return null;
  return (
    <li>
      <Text size="sm" component="code">
        {name.fileName}
      </Text>
      <span aria-hidden> → </span>
      {editing ? (
        <SubjectForm
          label={`Name in ${name.fileName}`}
          initial={now}
          submit="Save"
          takesFocus
          onSubject={(to) => {
            setEditing(false);
            renamePerson(now, to);
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`Change the name ${now}`}
          onClick={() => setEditing(true)}
        >
          {now}
        </Button>
      )}
    </li>
  );
}

function oneEach(names: readonly NameRead[]): readonly NameRead[] {
  const seen = new Map<string, NameRead>();
  for (const name of names) {
    const key = subjectKey(name.label);
    if (!seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}
