import { createContext, type ReactNode } from 'react';

/**
 * What a view puts among the buttons below a chart, such as saving it: charts know no more of the
 * application than that.
 */
export const ChartTools = createContext<ReactNode>(null);
