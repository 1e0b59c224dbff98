import { useWhy } from './useWhy';

/** Runs the suggestions in the background, with progress, and stops them. */
export function TryAll() {
  const { why, findings, progress } = useWhy();
  if (!findings.some(({ suggestions }) => suggestions.length > 0)) return null;
  if (progress === undefined) {
    return (
      <button
        type="button"
        className="button primary"
        title="Runs up to six of the changes with three seeds each, under the same arrivals"
        onClick={() => void why.tryThem(findings)}
      >
        Measure what helps
      </button>
    );
  }
  return (
    <div className="why-progress">
      <progress max={progress.all} value={progress.done} aria-label="Background runs" />
      <output className="muted">
        {progress.done} of {progress.all} runs
      </output>
      <button type="button" className="button" onClick={() => why.stop()}>
        Stop
      </button>
    </div>
  );
}
