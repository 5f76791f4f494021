package giamngheo.jobs.cli;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.correction.CorrectionWorkbooks;
import giamngheo.jobs.receive.LoadOutcome;
import giamngheo.jobs.receive.LoadOutcome.Ending;
import giamngheo.jobs.receive.LoadOutcome.FileOutcome;
import giamngheo.jobs.receive.LoadOutcome.Reason;
import giamngheo.jobs.receive.UnitChange;
import giamngheo.jobs.recognise.RecognisedFiles;
import giamngheo.warehouse.refusal.Text;
import java.io.PrintStream;
import java.util.stream.Collectors;

/**
 * What a load did: a line per file with what it is and what became of its lines, what was refused
 * and why, and unit by unit what was replaced.
 *
 * @param recognised whether files were recognised by their headings: then it is said as what
 */
record LoadSummary(CommandContext surroundings, boolean recognised) {
  private static final int UNITS_SHOWN = 3;
  private static final int REASONS_SHOWN = 3;
  private static final int PASSED_SHOWN = 20;

  private String in(String vi, String en) {
    return new Text(vi, en).in(surroundings.language());
  }

  private PrintStream out() {
    return surroundings.out();
  }

  void write(LoadOutcome outcome, RecognisedFiles found) {
    outcome.files().forEach(this::file);
    found.refused().values().forEach(why -> err(why.in(surroundings.language())));
    found.passedOver().stream()
        .limit(PASSED_SHOWN)
        .forEach(what -> out().println(what.in(surroundings.language())));
    if (found.passedOver().size() > PASSED_SHOWN) {
      out()
          .printf(
              in("… và %d tệp khác bỏ qua%n", "… and %d others passed over%n"),
              found.passedOver().size() - PASSED_SHOWN);
    }
    outcome.changes().forEach(change -> out().println(said(change)));
    if (recognised) {
      out()
          .printf(
              in(
                  "Tổng cộng %d bảng: nhận %d dòng, từ chối %d; %d tệp bị từ chối%n",
                  "In all %d tables: %d lines received, %d refused; %d files refused%n"),
              outcome.files().size(),
              outcome.receivedLines(),
              outcome.refusedLines(),
              outcome.refused().size() + found.refused().size());
    }
  }

  private void err(String text) {
    surroundings.err().println(text);
  }

  private void file(FileOutcome file) {
    switch (file.ending()) {
      case REFUSED -> err(file.refusal().orElseThrow().in(surroundings.language()));
      case REPEATED ->
          out()
              .printf(
                  "%s: %s%n",
                  file.fileName(),
                  in("đã nạp rồi, không thay đổi gì", "already loaded, nothing changed"));
      case LOADED ->
          out()
              .printf(
                  in(
                      "%s%s: nhận %d dòng, từ chối %d%s%n",
                      "%s%s: %d lines received, %d refused%s%n"),
                  file.fileName(),
                  recognised ? " → " + file.dataset() + " (" + file.layout() + ")" : "",
                  file.received(),
                  file.refused(),
                  recognised ? units(file) : "");
    }
    reasons(file);
    if (file.ending() != Ending.REFUSED) {
      file.remarks().forEach(remark -> err("  " + remark.in(surroundings.language())));
    }
    if (!file.unknownColumns().isEmpty()) {
      out()
          .printf(
              in("  cột không dùng: %s%n", "  columns left out: %s%n"),
              String.join(", ", file.unknownColumns()).replaceAll("\\s+", " "));
    }
  }

  private static String units(FileOutcome file) {
    if (file.units().isEmpty()) {
      return "";
    }
    String more = file.units().size() > UNITS_SHOWN ? ", … (" + file.units().size() + ")" : "";
    return "; " + file.units().stream().limit(UNITS_SHOWN).collect(Collectors.joining(", ")) + more;
  }

  private void reasons(FileOutcome file) {
    if (file.ending() != Ending.LOADED || file.reasons().isEmpty()) {
      return;
    }
    String reasons =
        file.reasons().stream()
            .limit(REASONS_SHOWN)
            .map(this::said)
            .collect(Collectors.joining("; "));
    out().printf(in("  lý do: %s%n", "  why: %s%n"), reasons);
  }

  private String said(Reason reason) {
    return reason.title().in(surroundings.language())
        + " ("
        + reason.checkId()
        + ") "
        + reason.lines();
  }

  private String said(UnitChange change) {
    String unit = change.shown();
    int before = change.revision() - 1;
    String lines = lines(change.unit().dataset());
    return switch (change.way()) {
      case REPLACES ->
          in("%s: bản %d thay bản %d, %d → %d %s", "%s: revision %d replaces %d, %d → %d %s")
              .formatted(unit, change.revision(), before, change.before(), change.after(), lines);
      case ADDS ->
          in("%s: bản %d bổ sung bản %d, %d → %d %s", "%s: revision %d adds to %d, %d → %d %s")
              .formatted(unit, change.revision(), before, change.before(), change.after(), lines);
      case CORRECTS ->
          in("%s: bản %d sửa bản %d, %d → %d %s", "%s: revision %d mends %d, %d → %d %s")
              .formatted(unit, change.revision(), before, change.before(), change.after(), lines);
    };
  }

  private String lines(String dataset) {
    return switch (dataset) {
      case "household" -> in("hộ", "households");
      case "member" -> in("nhân khẩu", "persons");
      default -> in("dòng", "lines") + " (" + dataset + ")";
    };
  }

  void corrections(CorrectionWorkbooks.Returned returned) {
    returned.lines(surroundings.language()).forEach(out()::println);
  }
}
