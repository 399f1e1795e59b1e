import { BrowserWindow } from 'electron';
import { offerPrintPage } from './app-protocol.ts';
import { webPreferences } from './security.ts';

const PAGE_TEXT = 'font: 8pt sans-serif; width: 100%; padding: 0 18mm; display: flex; justify-content: space-between; color: #444';

/** Prints a self-contained page to a tagged PDF with an outline; the marking stands in header and footer beside the page number. */
export async function printPdf(html: string, marking: string | null): Promise<Uint8Array> {
  const page = offerPrintPage(crypto.randomUUID(), html);
  const window = new BrowserWindow({ show: false, webPreferences: { ...webPreferences, javascript: false } });
  try {
    await window.loadURL(page.url);
    const label = marking ?? '';
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: `<div style="${PAGE_TEXT}"><span></span><b>${label}</b></div>`,
      footerTemplate: `<div style="${PAGE_TEXT}"><b>${label}</b><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
      margins: { top: 0.8, bottom: 0.8, left: 0.8, right: 0.8 },
    });
  } finally {
    window.destroy();
    page.withdraw();
  }
}
