import { describe, expect, it } from 'vitest';
import { parseReport, parseReportText } from '#domain/report/parse-report.ts';
import { said } from '#tests/support/said.ts';
