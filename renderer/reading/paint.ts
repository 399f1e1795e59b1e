/** Paints passages with the CSS Custom Highlight API: no element is added to the text, so no offset ever shifts. */
const names = ['annotation', 'fact-proposed', 'fact-accepted', 'fact-active', 'fact-part', 'annotation-active', 'find', 'find-active'] as const;
export type PaintName = (typeof names)[number];

/** Replaces the painted ranges of the names given. Later names in the list above lie over earlier ones. */
export function paint(layers: Partial<Record<PaintName, readonly AbstractRange[]>>): void {
  for (const name of names) {
    const ranges = layers[name];
    if (!ranges) continue;
    if (ranges.length === 0) {
      CSS.highlights.delete(name);
      continue;
    }
    const highlight = new Highlight(...ranges.slice(0, 20_000));
    highlight.priority = names.indexOf(name);
    CSS.highlights.set(name, highlight);
  }
}

export function unpaint(): void {
  for (const name of names) CSS.highlights.delete(name);
}
