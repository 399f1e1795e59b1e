import { css } from 'lit';

/**
 * The text of a briefing while it is written. It stands in light DOM, where selections and drops work, so these rules go to
 * the root that holds the editor and name its class throughout. The first ones are what ProseMirror requires.
 */
export const briefingTextStyle = css`
  .briefing-text {
    position: relative;
    white-space: pre-wrap;
    white-space: break-spaces;
    overflow-wrap: break-word;
    font-variant-ligatures: none;
    min-height: 100%;
    padding: var(--s5) var(--s6) 30vh;
    outline: none;
    color: var(--ink);
    font-family: var(--serif);
    font-size: 1.0625rem;
    line-height: 1.6;
  }
  .briefing-text > * {
    max-width: 40rem;
    margin: 0 auto var(--s3);
  }
  .briefing-text h2,
  .briefing-text h3 {
    font-family: var(--serif);
    font-weight: var(--bold);
    line-height: 1.25;
  }
  .briefing-text h2 {
    margin-top: var(--s5);
    font-size: 1.35rem;
  }
  .briefing-text h3 {
    margin-top: var(--s4);
    font-size: 1.1rem;
  }
  .briefing-text > :first-child {
    margin-top: 0;
  }
  .briefing-text blockquote {
    padding-inline-start: var(--s4);
    border-inline-start: 3px solid var(--line-strong);
    color: var(--ink-soft);
  }
  .briefing-text ul,
  .briefing-text ol {
    padding-inline-start: var(--s5);
  }
  .briefing-text ul {
    list-style: disc;
  }
  .briefing-text ol {
    list-style: decimal;
  }
  .briefing-text li > p,
  .briefing-text blockquote > p {
    margin: 0 0 var(--s1);
  }
  .briefing-text[data-empty='true'] > p::before {
    content: 'Write here, or insert facts and quotations from “Facts to cite”.';
    float: inline-start;
    height: 0;
    color: var(--ink-soft);
    pointer-events: none;
  }
  .briefing-text .citation {
    display: inline-block;
    padding: 0 0.3em;
    border: var(--hair) solid var(--line-strong);
    border-radius: var(--radius-s);
    background: var(--accent-wash);
    color: var(--accent);
    font-family: var(--sans);
    font-size: 0.75em;
    line-height: 1.5;
    font-feature-settings: 'tnum';
    white-space: nowrap;
    cursor: pointer;
  }
  .briefing-text .citation:hover {
    border-color: var(--accent);
  }
  .briefing-text .citation.orphaned {
    border: 2px dashed var(--warn);
    background: var(--warn-wash);
    color: var(--warn);
  }
  .briefing-text .ProseMirror-selectednode {
    outline: var(--focus-ring) solid var(--focus);
    outline-offset: 1px;
  }
  .briefing-text.ProseMirror-hideselection *::selection {
    background: transparent;
  }
  .briefing-text.ProseMirror-hideselection {
    caret-color: transparent;
  }
  .briefing-text img.ProseMirror-separator {
    display: inline !important;
    margin: 0 !important;
    border: none !important;
  }
`;
