import {
  ActionIcon,
  Menu,
  Tooltip,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDotsVertical,
  IconMoon,
  IconSun,
  IconTrash,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useActions, useAppState } from '#ui/app-context.ts';
import { ForgetDialog } from '#ui/shell/ForgetDialog.tsx';
import { LanguageSelect } from '#ui/shell/LanguageSelect.tsx';
import { RememberItem } from '#ui/shell/RememberItem.tsx';
import { useWords } from '#ui/words.tsx';
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
