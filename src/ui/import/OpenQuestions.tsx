import { Button, Group, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import type { ReadingContent } from '#domain/import/reading.ts';
import type { Polarity } from '#domain/import/score-name.ts';
import { type OpenDraft, shownReading } from '#application/state/import-draft.ts';
import { useServices } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';
import classes from './ImportDialog.module.css';
import type { Reason } from '#words/reason.ts';

/** The same, with all scores that nobody spoke of pointing this way. */
function withPolarity(content: ReadingContent, polarity: Polarity): ReadingContent {
  switch (content.kind) {
    case 'scores': {
      const columns = content.mapping.columns.map((use) =>
        use.role === 'score' && use.polarity === null ? { ...use, polarity } : use,
      );
      return { kind: 'scores', mapping: { ...content.mapping, columns } };
    }
    case 'matrix':
      return { kind: 'matrix', mapping: { ...content.mapping, polarity } };
    case 'embeddings':
      return content;
  }
}

/**
 * Which way scores point is the question that most files leave open: it is answered on the spot.
 */
function PolarityAnswers({ draft }: { readonly draft: OpenDraft }) {
  const { say } = useWords();
  const { imports } = useServices();
  const { layout, content } = shownReading(draft);
  const isOpen = draft.forecast.columns.some(({ polarity }) => polarity.basis === 'unclear');
  if (!isOpen || content.kind === 'embeddings' || draft.computing) return null;
  const answer = (polarity: Polarity): void =>
    void imports.change({ layout, content: withPolarity(content, polarity) });
  return (
    <Group gap="xs" mt="xs">
      <Button size="xs" variant="default" onClick={() => answer('distance')}>
        {say('import.answerDistances')}
      </Button>
      <Button size="xs" variant="default" onClick={() => answer('similarity')}>
        {say('import.answerSimilarities')}
      </Button>
    </Group>
  );
}

/** What must be settled before anything is taken. */
export function OpenQuestions({
  draft,
  questions,
}: {
  readonly draft: OpenDraft;
  readonly questions: readonly Reason[];
}) {
  const { text } = useWords();
  if (questions.length === 0) return null;
  return (
    <div className={classes.questions} role="alert" tabIndex={-1} data-autofocus>
      <IconHelpCircle size={20} aria-hidden />
      <div>
        {questions.map(text).map((question) => (
          <Text key={question} size="sm">
            {question}
          </Text>
        ))}
        {draft.refusal === null && <PolarityAnswers draft={draft} />}
      </div>
    </div>
  );
}
