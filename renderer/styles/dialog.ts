import { css } from 'lit';

/** A native dialog: a head that names it, a body that scrolls, a foot with what can be done. */
export const dialogStyles = css`
  dialog {
    width: min(var(--dialog), calc(100vw - var(--s6)));
    max-height: calc(100vh - var(--s7));
    padding: 0;
    border: var(--hair) solid var(--line-strong);
    border-radius: calc(var(--radius) + 2px);
    background: var(--raised);
    color: var(--ink);
    box-shadow: var(--shadow);
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: var(--veil);
  }
  dialog > header,
  dialog > footer {
    display: flex;
    align-items: center;
    gap: var(--s2);
    padding: var(--s3) var(--s4);
  }
  dialog > header {
    border-bottom: var(--hair) solid var(--line);
  }
  dialog > footer {
    justify-content: flex-end;
    border-top: var(--hair) solid var(--line);
  }
  dialog > header h2 {
    flex: 1;
    font-size: var(--text-l);
    font-weight: var(--bold);
  }
  .content {
    display: grid;
    gap: var(--s3);
    min-height: 0;
    padding: var(--s4);
    overflow: auto;
  }
  .error {
    color: var(--danger);
    font-size: var(--text-s);
  }
  .hint {
    color: var(--ink-soft);
    font-size: var(--text-xs);
  }
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--s3);
  }
  .field input,
  .field textarea,
  .field select {
    width: 100%;
    color: var(--ink);
  }
  .notice {
    padding: var(--s2) var(--s3);
    border-radius: var(--radius-s);
    background: var(--warn-wash);
    font-size: var(--text-s);
  }
  .notice.failed {
    background: var(--danger-wash);
  }
`;
