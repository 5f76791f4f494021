package giamngheo.warehouse.file.line;

import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.file.cell.LineContext;
import giamngheo.warehouse.file.format.FileForm;
import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.format.RecordSource;
import giamngheo.warehouse.file.format.Refusals;
import giamngheo.warehouse.file.workbook.Workbook;
import giamngheo.warehouse.file.workbook.WorkbookSheet;
import giamngheo.warehouse.table.InputTable;
import java.io.IOException;

/** Sentences about sheets of a workbook that are not read. */
record SheetRemarks(Workbook workbook, InputTable table, LineContext context, Refusals refusals) {

  /**
   * Names a sheet that is left out, with the rows that it holds; the value of the finding is the
   * dataset whose headings it bears.
   */
  Finding leftOut(SheetChoice.Candidate candidate) throws IOException, FileRefused {
    String sheet = candidate.sheet().name();
    return switch (candidate.belonging()) {
      case OTHER -> {
        String other = candidate.other().orElseThrow();
        yield context
            .texts()
            .finding("SHEET_LEFT_OUT", null, other, sheet, rows(candidate.sheet()), other);
      }
      case HIDDEN -> remark("SHEET_UNKNOWN.hidden", sheet, rows(candidate.sheet()));
      default -> remark("SHEET_UNKNOWN", sheet, rows(candidate.sheet()), table.name());
    };
  }

  Finding withoutLines(WorkbookSheet sheet) {
    return remark("SHEET_LEFT_OUT.empty", sheet.name());
  }

  private Finding remark(String checkId, Object... details) {
    return context.texts().finding(checkId, null, null, details);
  }

  private long rows(WorkbookSheet sheet) throws IOException, FileRefused {
    try (RecordSource records = FileForm.sheet(workbook, sheet, refusals)) {
      long rows = 0;
      while (records.next()) {
        rows++;
      }
      return rows;
    }
  }
}
