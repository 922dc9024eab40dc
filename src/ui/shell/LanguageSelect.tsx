import { NativeSelect } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useActions, useAppState } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';
import { type Language, LANGUAGES } from '#words/language.ts';
import classes from './Header.module.css';

/** Which language the page speaks, each by its own name. */
export function LanguageSelect() {
  const { say } = useWords();
  const language = useAppState((state) => state.session.language);
  const { setLanguage } = useActions();
  return (
    <NativeSelect
      classNames={{ root: classes['language'] ?? '' }}
      variant="unstyled"
      size="xs"
      aria-label={say('header.language')}
      leftSection={<IconLanguage size={18} aria-hidden />}
      value={language}
      onChange={(event) => setLanguage(event.currentTarget.value as Language)}
    >
      {LANGUAGES.map(({ tag, name }) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
}
