import {
  ActionIcon,
  Button,
  Group,
  Menu,
  Modal,
  NativeSelect,
  Text,
  Tooltip,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceFloppy,
  IconDotsVertical,
  IconEraser,
  IconLanguage,
  IconMoon,
  IconSun,
  IconTrash,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useActions, useAppState } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';
import { type Language, LANGUAGES } from '#words/language.ts';
import classes from './Header.module.css';

/** Undo and redo from the keyboard, except where a text field has its own. */
function useUndoKeys(): void {
  const { undo, redo } = useActions();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement | null;
      if (target?.closest('input:not([type=range]):not([type=radio]), textarea') != null) return;
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}

/** Name, views, and what concerns the page as a whole. */
export function Header({ children }: { readonly children: ReactNode }) {
  const { say } = useWords();
  const { undo, redo } = useActions();
  const undoLabel = useAppState((state) => state.history.past.at(-1)?.label ?? null);
  const redoLabel = useAppState((state) => state.history.future[0]?.label ?? null);
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const [forgetting, setForgetting] = useState(false);
  useUndoKeys();
  return (
    <header className={classes.header}>
      <div className={classes.brand}>
        <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden>
          <path d="M1 20C5 20 5 6 8.5 6S12 20 16 20Z" fill="var(--sp-mated)" opacity=".85" />
          <path d="M8 20c4 0 4-12 7.500-12S19 20 23 20Z" fill="var(--sp-non-mated)" opacity=".85" />
          <path d="M12.300 2v20" stroke="currentColor" strokeWidth="1.800" strokeLinecap="round" />
        </svg>
        <h1 className={classes.name}>Splitpoint</h1>
      </div>
      {children}
      <div className={classes.tools}>
        <LanguageSelect />
        <Tooltip
          label={
            undoLabel === null
              ? say('header.nothingToUndo')
              : say('header.undoStep', { step: undoLabel })
          }
        >
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={say('header.undo')}
            disabled={undoLabel === null}
            onClick={undo}
          >
            <IconArrowBackUp size={20} />
          </ActionIcon>
        </Tooltip>
        <Tooltip
          label={
            redoLabel === null
              ? say('header.nothingToRedo')
              : say('header.redoStep', { step: redoLabel })
          }
        >
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={say('header.redo')}
            disabled={redoLabel === null}
            onClick={redo}
          >
            <IconArrowForwardUp size={20} />
          </ActionIcon>
        </Tooltip>
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={say('header.more')}>
              <IconDotsVertical size={20} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={scheme === 'dark' ? <IconSun size={16} /> : <IconMoon size={16} />}
              onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
            >
              {say(scheme === 'dark' ? 'header.lightColours' : 'header.darkColours')}
            </Menu.Item>
            <RememberItem />
            <Menu.Item
              c="var(--mantine-color-error)"
              leftSection={<IconTrash size={16} />}
              onClick={() => setForgetting(true)}
            >
              {say('header.forget')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <ForgetDialog opened={forgetting} onClose={() => setForgetting(false)} />
    </header>
  );
}

/** Asks once more, because this is the one thing that undo cannot bring back. */
function ForgetDialog({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const { forgetEverything } = useActions();
  const { clearColorScheme } = useMantineColorScheme();
  return (
    <Modal opened={opened} onClose={onClose} title={say('forget.title')} centered>
      <Text size="sm">{say('forget.what')}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {say('forget.keep')}
        </Button>
        <Button
          color="red.9"
          onClick={() => {
            onClose();
            clearColorScheme();
            void forgetEverything();
          }}
        >
          {say('forget.forget')}
        </Button>
      </Group>
    </Modal>
  );
}

/**
 * Keeps the study on this device, or no longer. Off unless somebody asks for it: faces are
 * biometric data.
 */
function RememberItem() {
  const { say } = useWords();
  const remembering = useAppState((state) => state.session.remembering);
  const { remember, stopRemembering } = useActions();
  return remembering ? (
    <Menu.Item leftSection={<IconEraser size={16} />} onClick={() => void stopRemembering()}>
      {say('header.stopRemembering')}
    </Menu.Item>
  ) : (
    <Menu.Item leftSection={<IconDeviceFloppy size={16} />} onClick={() => void remember()}>
      {say('header.remember')}
    </Menu.Item>
  );
}

/** Which language the page speaks, each by its own name. */
function LanguageSelect() {
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
