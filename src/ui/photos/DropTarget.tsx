import { Overlay, Text } from '@mantine/core';
import { IconPhotoDown } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useActions } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';
import classes from './DropTarget.module.css';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/**
 * The whole window takes dropped files, on every tab: whoever misses a zone by a few pixels would
 * otherwise have the browser open the photo and lose the page.
 */
export function DropTarget() {
  const { say } = useWords();
  const { addFiles } = useActions();
  const [over, setOver] = useState(false);
  // Every element under the pointer fires its own enter and leave; only their balance says whether
  // the window was left.
  const depth = useRef(0);

  useEffect(() => {
    const enter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      depth.current += 1;
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    };
    const hover = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      void addFiles(event.dataTransfer, 'drop');
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', hover);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', hover);
      window.removeEventListener('drop', drop);
    };
  }, [addFiles]);

  if (!over) return null;
  return (
    <Overlay fixed zIndex={1000} backgroundOpacity={0.7} blur={2} className={classes.overlay}>
      <div className={classes.message}>
        <IconPhotoDown size={48} stroke={1.5} aria-hidden />
        <Text fw={600} size="lg">
          {say('drop.what')}
        </Text>
        <Text size="sm">{say('drop.folders')}</Text>
      </div>
    </Overlay>
  );
}
