import { Autocomplete, Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { STRANGERS } from '#domain/photo/strangers.ts';
import { subjectLabel } from '#domain/photo/subject-label.ts';
import { selectPeople } from '#application/selectors/people.ts';
import { useAppState } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';

interface SubjectFormProps {
  /** Accessible name of the field, e.g. `Who is in img_12.jpg?`. */
  readonly label: string;
  readonly initial?: string;
  readonly submit: string;
  /** Was opened in place of what had the focus. A dialog sees to that itself. */
  readonly takesFocus?: boolean;
  readonly onSubject: (subject: SubjectLabel) => void;
  readonly onCancel?: () => void;
}

/** Asks for a person's name and offers those that are known. */
export function SubjectForm({
  label,
  initial = '',
  submit,
  takesFocus = false,
  onSubject,
  onCancel,
}: SubjectFormProps) {
  const { say } = useWords();
  const people = useAppState(selectPeople);
  const [text, setText] = useState(initial);
  const subject = subjectLabel(text);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!takesFocus) return undefined;
    // After the menu that it was chosen from has given the focus up.
    const frame = requestAnimationFrame(() => field.current?.select());
    field.current?.focus();
    return () => cancelAnimationFrame(frame);
  }, [takesFocus]);
  const known: string[] = people.map((person) => person.label);
  // Offered last, whether or not there are any yet.
  const offered = [...known.filter((name) => name !== STRANGERS), STRANGERS];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (subject !== null) onSubject(subject);
      }}
    >
      <Group gap="xs" wrap="nowrap" align="center">
        <Autocomplete
          ref={field}
          aria-label={label}
          placeholder={say('parts.personName')}
          size="xs"
          data={offered}
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel?.();
          }}
          limit={8}
          maxDropdownHeight={200}
          style={{ flex: 1, minWidth: 90 }}
          data-autofocus
        />
        <Button type="submit" size="xs" disabled={subject === null}>
          {submit}
        </Button>
      </Group>
    </form>
  );
}
