import { describe, expect, it } from 'vitest';
import { exportFormats } from '../contract/contract.ts';
import { exportKinds } from './export-briefing.ts';
import { hostileDocument } from './hostile-document.cases.ts';

describe('exportKinds', () => {
  it.each(exportFormats.filter((format) => format !== 'pdf'))('%s writes bytes', async (format) => {
    const bytes = await exportKinds[format].write?.(hostileDocument);
    expect(bytes).toBeInstanceOf(Uint8Array);
    expect(bytes?.length).toBeGreaterThan(500);
  });

  it('leaves PDF to the shell', () => {
    expect(exportKinds.pdf.write).toBeNull();
  });

  it('writes JSON that holds the whole document', async () => {
    const bytes = await exportKinds.json.write?.({ ...hostileDocument, title: 'Plain' });
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({ format: 'briefing-desk/briefing', version: 1, title: 'Plain', sources: [{}, {}, {}] });
  });
});
