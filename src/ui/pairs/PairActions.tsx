import { Button, Group, Kbd, Text } from '@mantine/core';
import type { Finding } from '#application/selectors/findings.ts';
import { useAppState } from '#ui/app-context.ts';
import type { PairCommands } from '#ui/pairs/pair-keys.ts';

interface PairActionsProps {
  readonly commands: PairCommands;
  readonly proposal: Finding | null;
}

/** What can be done about the chosen pair, each with the key that does it. */
export function PairActions({ commands, proposal }: PairActionsProps) {
  const undoLabel = useAppState((state) => state.history.past.at(-1)?.label ?? null);
  return (
    <>
      <Group gap={6}>
        {proposal?.moveTo != null && (
          <Action
            keyName="F"
            text={`Move ${proposal.face.fileName} to ${proposal.moveTo}`}
            onClick={commands.fix}
            main
          />
        )}
        <Action keyName="W" text="Wrong label…" onClick={commands.label} />
        <Action keyName="X" text="Exclude a photo…" onClick={commands.exclude} />
        <Action keyName="N" text="Not a face…" onClick={commands.notAFace} />
        {undoLabel !== null && (
          <Action keyName="U" text={`Undo: ${undoLabel}`} onClick={commands.undo} />
        )}
      </Group>
      <Text size="xs" c="dimmed" mt={8}>
        <Kbd size="xs">J</Kbd> next, <Kbd size="xs">K</Kbd> previous. What you change counts at
        once.
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
