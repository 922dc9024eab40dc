import { Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { ModelDescription } from '#domain/embedding/model-description.ts';
import type { CropPreview, ModelRefusal } from '#application/model-ports.ts';
import { useServices } from '#ui/app-context.ts';

/** The crop of a real face as the model will get it, made back from the numbers that its first layer receives. */
export function CropPreviewPanel({ description }: { readonly description: ModelDescription }) {
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
        With photos in the set, this shows the crop that the model gets.
      </Text>
    );
  }
  if (preview.kind === 'refused') {
    return (
      <Text size="sm">
        {preview.text} {preview.remedy}
      </Text>
    );
  }
  return (
    <Group gap="sm" wrap="nowrap">
      <img
        src={preview.pictureUrl}
        alt="The crop that the model gets"
        width={112}
        style={{ borderRadius: 6 }}
      />
      <Text size="sm">
        {preview.width} x {preview.height} pixels, values from {preview.lowest.toFixed(2)} to{' '}
        {preview.highest.toFixed(2)}, mean {preview.mean.toFixed(2)}.
      </Text>
    </Group>
  );
}
