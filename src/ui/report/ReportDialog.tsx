import { useState } from 'react';
import { Modal } from '../commands/Modal';
import { ModalHead } from '../commands/ModalHead';
import { useStores } from '../stores/useStores';
import { ReportPage } from './ReportPage';
import { reportOf } from './reportOf';
import './report.css';

/** A report of the design and its run at the moment when it was opened, to be printed or saved as PDF by the browser. */
export function ReportDialog() {
  const stores = useStores();
  const [report] = useState(() => reportOf(stores, new Date()));
  return (
    <Modal dialog="report" label="Report" className="report">
      <ModalHead title="Report">
        <button type="button" className="button primary" onClick={() => window.print()}>
          Print, or save as PDF
        </button>
      </ModalHead>
      {/* A keyboard scrolls what has the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="report-body" tabIndex={0} aria-label="The report">
        <ReportPage report={report} />
      </section>
    </Modal>
  );
}
