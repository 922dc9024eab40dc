/** The report's whole style: legible on paper, in both colour schemes, and at any width. */
export const REPORT_STYLE = `
:root { --ink: #1c2533; --dim: #5b6676; --line: #d7dde5; --page: #fff; --mated: #1560b8; --other: #b34700; --curve: #7a3ea8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8edf4; --dim: #a4b0c0; --line: #3a4556; --page: #151b24; --mated: #74b3fa; --other: #ffa45c; --curve: #c79bec; }
}
@media print { :root { --ink: #000; --dim: #333; --line: #bbb; --page: #fff; --mated: #1560b8; --other: #b34700; --curve: #7a3ea8; } }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 760px; margin: 0 auto; padding: 24px 16px 48px; }
h1 { font-size: 1.7em; line-height: 1.2; margin: 0 0 8px; }
h2 { font-size: 1.15em; margin: 32px 0 8px; }
p { margin: 6px 0; }
:lang(ko) { word-break: keep-all; overflow-wrap: break-word; }
.lead, footer, caption { color: var(--dim); }
footer { margin-top: 40px; border-top: 1px solid var(--line); font-size: 0.9em; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: 8px 0; font-size: 0.92em; }
caption { text-align: left; padding-bottom: 4px; }
th, td { text-align: left; vertical-align: top; padding: 4px 14px 4px 0; border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
td.digest { word-break: break-all; }
th { font-weight: 600; }
svg { display: block; width: 100%; min-width: 520px; height: auto; font: 12px system-ui, sans-serif; fill: var(--ink); }
path { fill: none; }
.grid { stroke: var(--line); stroke-width: 0.6; }
.axis { stroke: var(--dim); }
.mated { stroke: var(--mated); stroke-width: 2.2; }
.non-mated { stroke: var(--other); stroke-width: 2.2; stroke-dasharray: 7 3; }
.cut { stroke: var(--ink); stroke-width: 1.6; }
.curve { stroke: var(--curve); stroke-width: 2.2; }
@media print { h2 { break-after: avoid; } svg, tr { break-inside: avoid; } }
`;
