import { IconCpu } from '@tabler/icons-react';
import { useActions } from '#ui/app-context.ts';
import { FilePicker } from '#ui/parts/FilePicker.tsx';
import { useWords } from '#ui/words.tsx';

/**
 * The way in for a model of one's own: ONNX, TF.js (model.json with its shards), or a zip of
 * either.
 */
export function AddModel() {
  const { say } = useWords();
  const { addFiles } = useActions();
  return (
    <FilePicker
      label={say('models.add')}
      icon={<IconCpu size={18} aria-hidden />}
      onFiles={(files) => void addFiles(files, 'model')}
    />
  );
}
