import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './FilePicker.module.css';

interface FilePickerProps {
  /** The input's accessible name and the button's text. */
  readonly label: string;
  readonly icon: ReactNode;
  /** Choose a folder with all that is in it, instead of files. */
  readonly folder?: boolean;
  readonly primary?: boolean;
  readonly accept?: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/**
 * A file input that looks like a button. It stays a real, focusable input, so that keyboards,
 * screen readers and scripts find it by its label.
 */
export function FilePicker({ label, icon, folder, primary, accept, onFiles }: FilePickerProps) {
  const id = useId();
  return (
    <label className={classes.button} data-primary={primary || undefined} htmlFor={id}>
      <VisuallyHidden>
        <input
          id={id}
          type="file"
          multiple
          accept={accept}
          {...(folder && { webkitdirectory: '' })}
          onChange={(event) => {
            // A copy, because emptying the input (so that the same files can be chosen again)
            // empties its list too.
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      </VisuallyHidden>
      {icon}
      <span>{label}</span>
    </label>
  );
}
