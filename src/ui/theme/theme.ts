import {
  Button,
  Checkbox,
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
  Menu,
  Modal,
  Notification,
  Radio,
  Switch,
  Tooltip,
} from '@mantine/core';
import type { Words } from '#words/render.ts';

/**
 * Controls are ink, a blue-grey without a message of its own: blue and orange belong to the two
 * classes of comparisons, green and red to right and wrong matches (palette.css).
 */
const ink: MantineColorsTuple = [
  '#f2f4f7',
  '#e3e8ee',
  '#c9d2dd',
  '#a8b5c5',
  '#8596ab',
  '#667a91',
  '#4e627a',
  '#3b4d64',
  '#2a3a4f',
  '#1a2738',
];

const dark: MantineColorsTuple = [
  '#dbe0e7',
  '#bcc4ce',
  '#98a2af',
  '#6b7683',
  '#414b57',
  '#323a45',
  '#262d36',
  '#1a2027',
  '#14191f',
  '#0e1216',
];

/** Then those that hold Korean letters, where the system's own does not. */
const SYSTEM_FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, ' +
  '"Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", NanumGothic, sans-serif';
const SYSTEM_MONOSPACE =
  'ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace';

/** Id of the element that menus are put into. */
export const OVERLAYS = 'overlays';

/**
 * The look of the whole app. Import `#ui/theme/palette.css` after Mantine's own styles, and pass
 * `cssVariables` to the provider.
 */
const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 2 },
  autoContrast: true,
  colors: { ink, dark },
  black: '#16202c',
  fontFamily: SYSTEM_FONT,
  fontFamilyMonospace: SYSTEM_MONOSPACE,
  fontSizes: {
    xs: '0.75rem',
    sm: '0.8125rem',
    md: '0.9375rem',
    lg: '1.0625rem',
    xl: '1.25rem',
  },
  headings: {
    fontFamily: SYSTEM_FONT,
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      // `autoContrast` looks at the light scheme's shade only; ink is light on dark and needs dark
      // letters there.
      vars: (_, { color, variant, size }) => ({
        root: {
          ...(color === undefined && (variant === undefined || variant === 'filled')
            ? { '--button-color': 'var(--mantine-primary-color-contrast)' }
            : {}),
          // A finger needs 24 pixels.
          ...(size === 'compact-xs' ? { '--button-height': '24px' } : {}),
        },
      }),
    }),
    Checkbox: Checkbox.extend({
      styles: { body: { alignItems: 'center' }, label: { lineHeight: '24px' } },
    }),
    Radio: Radio.extend({
      styles: { body: { alignItems: 'center' }, label: { lineHeight: '24px' } },
    }),
    Switch: Switch.extend({
      styles: {
        body: { alignItems: 'center' },
        label: { lineHeight: '24px', whiteSpace: 'nowrap' },
      },
    }),
    // An explanation is there for whoever can reach what it explains: by pointer, by key or by
    // finger.
    Tooltip: Tooltip.extend({
      defaultProps: { events: { hover: true, focus: true, touch: true } },
    }),
    // Inside of <main>, so that what a menu holds belongs to a landmark; and its first item has the
    // focus.
    Menu: Menu.extend({
      defaultProps: {
        withInitialFocusPlaceholder: false,
        portalProps: { target: `#${OVERLAYS}`, reuseTargetNode: false },
      },
    }),
  },
});

/** The look, with what Mantine itself has to say in the language of the page. */
export function themeIn(say: Words['say']): MantineThemeOverride {
  const closed = (name: string) => ({ defaultProps: { closeButtonProps: { 'aria-label': name } } });
  return {
    ...theme,
    components: {
      ...theme.components,
      Notification: Notification.extend(closed(say('announcement.close'))),
      Modal: Modal.extend(closed(say('common.close'))),
    },
  };
}

/**
 * Mantine's dimmed text and placeholders miss a contrast of 4.5:1 on its own light background;
 * these do not.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#566271',
    '--mantine-color-placeholder': '#66717f',
    '--mantine-color-error': '#b3261e',
  },
  dark: {
    '--mantine-color-dimmed': '#a1abb8',
    '--mantine-color-placeholder': '#929daa',
    '--mantine-color-error': '#ff8d85',
  },
});
