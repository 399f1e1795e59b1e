import { BrowserWindow } from 'electron';
import { offerPrintPage } from './app-protocol.ts';
import { webPreferences } from './security.ts';

/** Prints a self-contained page to a tagged PDF with an outline, with `header` and `footer` on every page. */
export async function printPdf(html: string, { header, footer }: { header: string; footer: string }): Promise<Uint8Array> {
  const page = offerPrintPage(crypto.randomUUID(), html);
  const window = new BrowserWindow({ show: false, webPreferences: { ...webPreferences, javascript: false } });
  try {
    await window.loadURL(page.url);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: header,
      footerTemplate: footer,
      margins: { top: 0.8, bottom: 0.8, left: 0.8, right: 0.8 },
    });
  } finally {
    window.destroy();
    page.withdraw();
  }
}
