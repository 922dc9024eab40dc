import { IconCpu } from '@tabler/icons-react';
import { useActions } from '#ui/app-context.ts';
import { FilePicker } from '#ui/parts/FilePicker.tsx';

/** The way in for a model of one's own: ONNX, TF.js (model.json with its shards), or a zip of either. */
export function AddModel() {
  const { addFiles } = useActions();
  return (
    <FilePicker
      label="Add model"
      icon={<IconCpu size={18} aria-hidden />}
      onFiles={(files) => void addFiles(files, 'model')}
    />
  );
}
