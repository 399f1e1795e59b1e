import type { BriefingDocument } from '../briefing/document.ts';
import { html } from './characters.ts';

/**
 * What stands in the margins of each printed page: the marking above and below, and the page number. HTML in the form that
 * Chromium's `printToPDF` takes as header and footer template (`pageNumber` and `totalPages` are its class names); such
 * templates see no style sheet, hence the attributes.
 */
export function printFurniture({ marking }: BriefingDocument): { header: string; footer: string } {
  const row = 'style="width: 100%; margin: 0 20mm; display: flex; justify-content: space-between; font: 8pt Arial, sans-serif; color: #555"';
  const label = marking === null ? '' : `<strong style="font-size: 9pt; color: #000">${html(marking)}</strong>`;
  return {
    header: `<div ${row}><span></span><span>${label}</span></div>`,
    footer: `<div ${row}><span><span class="pageNumber"></span> / <span class="totalPages"></span></span><span>${label}</span></div>`,
  };
}

/** Where a page to print gets the app's own typefaces: addresses that only the app's protocol answers. */
export const printFonts = { sheet: 'app://print/fonts.css', origins: 'app://print app://desk' };
