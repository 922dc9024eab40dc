import type { ReactNode } from 'react';
import { type AppServices, AppContext } from '#ui/app-context.ts';
import { mount, type Mounted } from '#tests/component/charts/mount.tsx';
import { countingBackground } from '#tests/support/counting-background.ts';
import { ABOUT_SET } from '#application/computations/computations.ts';
import { runComputations } from '#application/computations/run-computations.ts';
import { appFixture } from '#tests/support/app-fixture.ts';

/** Bob/9 shows Ada. */
export const WRONG_LABEL: Readonly<Record<string, string>> = {
  'set/Ada/1.jpg': 'face 0 0',
  'set/Ada/2.jpg': 'face 0.2 0',
  'set/Ada/3.jpg': 'face 0 0.2',
  'set/Bob/4.jpg': 'face 3 0',
  'set/Bob/5.jpg': 'face 3 0.2',
  'set/Bob/6.jpg': 'face 3.2 0',
  'set/Bob/9.jpg': 'face 0.1 0.1',
  'set/Cleo/7.jpg': 'face 0 3',
  'set/Cleo/8.jpg': 'face 0 3.4',
};

/** A view over the application, with stand-ins for the platform and no pictures. */
export async function openWith(
  files: Readonly<Record<string, string>>,
  view: ReactNode,
  width = 1200,
  scheme: 'light' | 'dark' = 'light',
) {
  const app = appFixture();
  runComputations(app.store, countingBackground(), [ABOUT_SET]);
  await app.add(files);
  await app.settled();
  app.actions.setThreshold(1);
  const services = {
    store: app.store,
    actions: app.actions,
    pictures: { faceUrl: () => null, photoUrl: () => null },
  } as unknown as AppServices;
  const mounted: Mounted = await mount(
    <AppContext value={services}>{view}</AppContext>,
    width,
    scheme,
  );
  return { app, ...mounted };
}
