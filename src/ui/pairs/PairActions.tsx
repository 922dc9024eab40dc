import { Button, Group, Kbd, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Finding } from '#application/selectors/findings.ts';
import { useAppState } from '#ui/app-context.ts';
import type { PairCommands } from '#ui/pairs/pair-keys.ts';
import { Sentence, useWords } from '#ui/words.tsx';

interface PairActionsProps {
  readonly commands: PairCommands;
  readonly proposal: Finding | null;
}

const KEYS = { key: (name: ReactNode) => <Kbd size="xs">{name}</Kbd> };

/** What can be done about the chosen pair, each with the key that does it. */
export function PairActions({ commands, proposal }: PairActionsProps) {
  const { say } = useWords();
  const undoLabel = useAppState((state) => state.history.past.at(-1)?.label ?? null);
  return (
    <>
      <Group gap={6}>
        {proposal?.moveTo != null && (
          <Action
            keyName="F"
            text={say('pairs.moveTo', { file: proposal.face.fileName, person: proposal.moveTo })}
            onClick={commands.fix}
            main
          />
        )}
        <Action keyName="W" text={say('pairs.wrongLabel')} onClick={commands.label} />
        <Action keyName="X" text={say('pairs.exclude')} onClick={commands.exclude} />
        <Action keyName="N" text={say('pairs.notAFace')} onClick={commands.notAFace} />
        {undoLabel !== null && (
          <Action
            keyName="U"
            text={say('header.undoStep', { step: undoLabel })}
            onClick={commands.undo}
          />
        )}
      </Group>
      <Text size="xs" c="dimmed" mt={8}>
        <Sentence code="pairs.nextPrevious" tags={KEYS} />
      </Text>
    </>
  );
}

function Action({
  keyName,
  text,
  onClick,
  main = false,
}: {
  readonly keyName: string;
  readonly text: string;
  readonly onClick: () => void;
  readonly main?: boolean;
}) {
  return (
    <Button
      size="compact-sm"
      variant={main ? 'filled' : 'default'}
      aria-keyshortcuts={keyName}
      leftSection={
        <Kbd size="xs" aria-hidden>
          {keyName}
        </Kbd>
      }
      onClick={onClick}
    >
      {text}
    </Button>
  );
}
