import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useActions } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';
import { message } from '#words/message.ts';

/** Copies a text to the clipboard, and says whether that worked. */
export function CopyText({ text, label }: { readonly text: string; readonly label: string }) {
  const { say } = useWords();
  const { announce } = useActions();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      announce(message('parts.copyFailed'), 'error');
    }
  };
  return (
    <Button
      variant="default"
      leftSection={
        copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />
      }
      onClick={() => void copy()}
    >
      {copied ? say('parts.copied') : label}
    </Button>
  );
}
