import { Title } from '@mantine/core';
import { selectDefaultRemarks } from '#application/selectors/method-context.ts';
import { useAppState } from '#ui/app-context.ts';
import { NoteList } from '#ui/parts/NoteList.tsx';
import { Converter } from '#ui/compare/Converter.tsx';
import { useWords } from '#ui/words.tsx';
import classes from './Contradictions.module.css';

/** What libraries ship as thresholds, where that contradicts itself, and how to carry one over. */
export function Contradictions() {
  const { say } = useWords();
  const remarks = useAppState(selectDefaultRemarks);
  return (
    <>
      <Title order={3} mt="lg">
        {say('compare.elsewhere')}
      </Title>
      <NoteList
        notes={remarks.map((text) => ({ code: 'library-default', severity: 'warning', text }))}
      />
      <div className={classes.converter}>
        <Converter />
      </div>
    </>
  );
}
