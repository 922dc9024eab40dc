import { CompareView } from '#ui/compare/CompareView.tsx';
import { ExportView } from '#ui/export/ExportView.tsx';
import { PairsView } from '#ui/pairs/PairsView.tsx';
import { PhotosView } from '#ui/photos/PhotosView.tsx';
import type { PageView } from '#ui/shell/ViewPanels.tsx';
import { ThresholdView } from '#ui/threshold/ThresholdView.tsx';

/** In the order of their tabs. */
export const VIEWS: readonly PageView[] = [
  { id: 'photos', label: 'view.photos', content: <PhotosView /> },
  { id: 'threshold', label: 'view.threshold', content: <ThresholdView />, isLarge: true },
  { id: 'pairs', label: 'view.pairs', content: <PairsView /> },
  { id: 'compare', label: 'view.compare', content: <CompareView /> },
  { id: 'export', label: 'view.export', content: <ExportView /> },
];
