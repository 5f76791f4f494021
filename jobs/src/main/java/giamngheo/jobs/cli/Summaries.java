package giamngheo.jobs.cli;

import giamngheo.jobs.Demo;
import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Progress.Stage;
import giamngheo.jobs.portal.Portal;
import giamngheo.jobs.print.LaterFiles;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.receive.LoadOutcome.FileOutcome;
import giamngheo.jobs.run.OwnCount;
import giamngheo.jobs.run.RunOutcome;
import giamngheo.jobs.run.RunOutcome.Unclassed;
import giamngheo.reports.Format;
import giamngheo.reports.NarrativePrinter;
import giamngheo.warehouse.refusal.Text;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Short words at the end of a command: what was read, accepted, refused, computed, printed. */
record Summaries(CommandContext surroundings) {

  private String in(String vi, String en) {
    return new Text(vi, en).in(surroundings.language());
  }

  private PrintStream out() {
    return surroundings.out();
  }

  /** Figures that a run would change. */
  void outdated(LaterFiles later) {
    surroundings
        .err()
        .printf(
            in(
                "Số liệu dự thảo %s; lập lại bằng: ./giamngheo run%n",
                "The draft's figures were %s; make them anew: ./giamngheo run%n"),
            later.words().in(surroundings.language()));
  }

  /** Tables that were damaged and are made again. */
  void mended(List<String> tables) {
    tables.forEach(
        table ->
            surroundings
                .err()
                .printf(
                    in(
                        "Bảng %s bị hỏng, đang được lập lại.%n",
                        "Table %s is damaged and is made again.%n"),
                    table));
  }

  void run(RunOutcome outcome, boolean dryRun) {
    if (outcome.years().isEmpty()) {
      out().println(in("Không có gì thay đổi.", "Nothing has changed."));
      return;
    }
    out()
        .printf(
            in("%s các năm %s%s%n", "%s the years %s%s%n"),
            dryRun ? in("Sẽ tính", "Would compute") : in("Đã tính", "Computed"),
            outcome.years(),
            outcome.standardIds().isEmpty()
                ? ""
                : in(" theo chuẩn ", " under ") + String.join(", ", outcome.standardIds()));
    headlines(outcome);
    counts(outcome);
    unclassed(outcome);
  }

  /** Headcounts of standards that the official forms do not fit. */
  private void counts(RunOutcome outcome) {
    for (OwnCount count : outcome.counts()) {
      boolean households = count.unit().equals("household");
      out()
          .printf(
              in("%s, %s, %d: %s: %s %s trong %s%n", "%s, %s, %d: %s: %s %s of %s%n"),
              count.standardId(),
              count.areaName(),
              count.year(),
              count.name().in(surroundings.language()),
              number(Math.round(count.counted())),
              households ? in("hộ", "households") : in("người", "persons"),
              number(Math.round(count.classed())));
    }
  }

  private void unclassed(RunOutcome outcome) {
    for (Unclassed unclassed : outcome.unclassed()) {
      out()
          .printf(
              unclassed.governs()
                  ? in(
                      "%s, %d: không xếp loại được %s, dòng bị từ chối (MISSING_FACT)%n",
                      "%s, %d: %s without a class, their lines are refused (MISSING_FACT)%n")
                  : in(
                      "%s, %d: không xếp loại được %s, dòng không bị từ chối%n",
                      "%s, %d: %s without a class, their lines are not refused%n"),
              unclassed.standardId(),
              unclassed.year(),
              number(unclassed.count()));
    }
  }

  private void headlines(RunOutcome outcome) {
    if (outcome.headlines().isEmpty()) {
      return;
    }
    out()
        .printf(
            "%n%-28s %6s %10s %10s%n",
            in("Địa bàn", "Area"),
            in("Năm", "Year"),
            in("Hộ nghèo", "Poor"),
            in("Cận nghèo", "Near-poor"));
    for (RunOutcome.Headline headline : outcome.headlines()) {
      out()
          .printf(
              "%-28s %6d %10s %10s%n",
              headline.areaName(),
              headline.year(),
              number(headline.poor()),
              number(headline.nearPoor()));
    }
  }

  /** Formats that a report in words does not have. */
  void leftOut(String report, List<Format> asked) {
    List<String> none =
        asked.stream()
            .filter(format -> !NarrativePrinter.prints(format))
            .map(Format::extension)
            .toList();
    if (!none.isEmpty()) {
      surroundings
          .err()
          .printf(
              in(
                  "%s: báo cáo bằng lời không có %s; chỉ in Word và PDF.%n",
                  "%s: a report in words has no %s; Word and PDF were printed.%n"),
              report,
              String.join(", ", none));
    }
  }

  /** Formats that a letter or brief does not have. */
  void onlyPdf(String paper, List<Format> asked) {
    List<String> none =
        asked.stream().filter(format -> format != Format.PDF).map(Format::extension).toList();
    if (!none.isEmpty()) {
      surroundings
          .err()
          .printf(
              in("%s: không có %s; chỉ in PDF.%n", "%s: there is no %s; PDF was printed.%n"),
              paper,
              String.join(", ", none));
    }
  }

  /** Figures that a report in words lacks. */
  void gaps(String report, Set<Text> gaps) {
    if (gaps.isEmpty()) {
      return;
    }
    surroundings
        .err()
        .printf(
            in(
                "%s: thiếu %d số liệu, để trống và đánh dấu trong báo cáo:%n",
                "%s: %d figures are missing; gaps are marked in the report:%n"),
            report,
            gaps.size());
    gaps.forEach(gap -> surroundings.err().println("  - " + in(gap.vi(), gap.en())));
  }

  private static String number(long value) {
    return String.format(Locale.GERMANY, "%,d", value);
  }

  void demo(Demo.Outcome outcome, JobContext workplace, Path folder) {
    long received = outcome.loaded().receivedLines();
    long refused = refusedLines(workplace);
    List<FileOutcome> files = outcome.loaded().files();
    out()
        .printf(
            in(
                "Đọc %s dòng trong %d tệp: nhận %s, từ chối %s. Dữ liệu là bịa, không phải người"
                    + " thật.%n",
                "Read %s lines in %d files: %s accepted, %s refused. The data are made up.%n"),
            number(received),
            files.size(),
            number(received - refused),
            number(refused));
    headlines(outcome.computed());
    out()
        .printf(
            in("%nIn %d tệp biểu năm %d vào %s%n", "%nPrinted %d files of %d into %s%n"),
            outcome.printed().size(),
            outcome.year(),
            folder.resolve("forms"));
    out().printf(in("Kho dữ liệu: %s%n%n", "Warehouse: %s%n%n"), workplace.warehouse().root());
    for (Stage stage : workplace.progress().stages()) {
      out().printf("%-24s %6.1f s%n", stage.name(), stage.duration().toMillis() / 1000.0);
    }
    out().printf(in("%nCác biểu đã in: %s%n", "%nThe forms printed: %s%n"), outcome.index());
    out().printf(in("Mở trang này để xem: %s%n", "Open this page: %s%n"), outcome.portal().page());
  }

  /** What the pages hold, and where they begin. */
  void portal(Portal.Outcome outcome) {
    surroundings
        .err()
        .printf(
            in(
                "%d địa bàn, %d tài liệu; %s số quá nhỏ không công khai.%n",
                "%d areas, %d documents; %s figures too small to be public are left out.%n"),
            outcome.areas(),
            outcome.documents(),
            number(outcome.withheld()));
    out().println(outcome.page());
  }

  private static long refusedLines(JobContext workplace) {
    return ReadOnlyQuery.catalogue(workplace).table("quarantine").orElseThrow().count();
  }
}
