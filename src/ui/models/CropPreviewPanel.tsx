import { Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { ModelDescription } from '#domain/embedding/model-description.ts';
import type { CropPreview, ModelRefusal } from '#application/model-ports.ts';
import { useServices } from '#ui/app-context.ts';
import { useWords } from '#ui/words.tsx';

/**
 * The crop of a real face as the model will get it, made back from the numbers that its first layer
 * receives.
 */
export function CropPreviewPanel({ description }: { readonly description: ModelDescription }) {
  const { say, text } = useWords();
  const { models } = useServices();
  const [settled] = useDebouncedValue(description, 300);
  const [preview, setPreview] = useState<CropPreview | ModelRefusal | null>(null);
  useEffect(() => {
    let current = true;
    models.preview(settled).then(
      (made) => {
        if (current) setPreview(made);
      },
      () => {
        if (current) setPreview(null);
      },
    );
    return () => {
      current = false;
    };
  }, [models, settled]);
  if (preview === null) {
    return (
      <Text size="xs" c="dimmed">
        {say('models.cropLater')}
      </Text>
    );
  }
  if (preview.kind === 'refused') {
    return (
      <Text size="sm">
        {text(preview.text)} {text(preview.remedy)}
      </Text>
    );
  }
  return (
    <Group gap="sm" wrap="nowrap">
      <img
        src={preview.pictureUrl}
        alt={say('models.crop')}
        width={112}
        style={{ borderRadius: 6 }}
      />
      <Text size="sm">
        {say('models.cropValues', {
          width: String(preview.width),
          height: String(preview.height),
          lowest: preview.lowest.toFixed(2),
          highest: preview.highest.toFixed(2),
          mean: preview.mean.toFixed(2),
        })}
      </Text>
    </Group>
  );
}
