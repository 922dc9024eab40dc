import { IconCpu } from '@tabler/icons-react';
import { useState } from 'react';
import type { ChosenModel } from '#application/model-actions.ts';
import { useServices } from '#ui/app-context.ts';
import { AddModelDialog } from '#ui/models/AddModelDialog.tsx';
import { FilePicker } from '#ui/parts/FilePicker.tsx';

/** The way in for a model of one's own: ONNX, TF.js (model.json with its shards), or a zip of either. */
export function AddModel() {
  const { models } = useServices();
  const [chosen, setChosen] = useState<ChosenModel | null>(null);
  return (
    <>
      <FilePicker
        label="Add model"
        icon={<IconCpu size={18} aria-hidden />}
        onFiles={(files) => void models.inspect(files).then(setChosen)}
      />
      {chosen !== null && (
        <AddModelDialog
          chosen={chosen}
          onClose={() => {
            setChosen(null);
            void models.inspectNext(chosen).then(setChosen);
          }}
        />
      )}
    </>
  );
}
