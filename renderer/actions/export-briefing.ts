import type { ExportFormat } from '../../data/contract/contract.ts';
import { newJobId, type Desk } from './desk.ts';

/** Exports a briefing to a file the user chooses, and says where it is. */
export async function exportBriefing(desk: Desk, id: string, format: ExportFormat): Promise<void> {
  const result = await desk.ask('briefing:export', { id, format, jobId: newJobId() });
  if (!result) return;
  desk.store.set({ dialog: null });
  const size = result.bytes < 1024 ? `${result.bytes} bytes` : `${Math.round(result.bytes / 1024).toLocaleString('en')} kB`;
  const doubts = result.warnings.length > 0 ? ` ${result.warnings.length} warnings: see the preview.` : '';
  desk.say(`Exported to ${result.path} (${size}).${doubts}`, { label: 'Show in folder', do: 'reveal', path: result.path });
}
