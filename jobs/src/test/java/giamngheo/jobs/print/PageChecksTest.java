package giamngheo.jobs.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.SampleCommune;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.narrative.Briefs;
import giamngheo.jobs.narrative.Narratives;
import giamngheo.jobs.paper.Papers;
import giamngheo.reports.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing that a chairman would send back. {@code -Dgiamngheo.pages=FOLDER} reads the files of a
 * folder as well: what the demo printed.
 */
class PageChecksTest {
  @TempDir Path out;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Có 6 dòng bị từ chối",
        "1 Xã Bắc Quỳnh 12 -53 7",
        "Căn cứ Quyết định số {decision_no}",
        "Báo cáo giám sát, 2024-6m",
        "Tổng vốn 1,234.50 triệu đồng",
        "nhận 3294 dòng",
        "giải ngân đạt 160,00%",
        "Đạt (xanh)"
      })
  void aFaultIsSeen(String line) {
    assertEquals(1, PageChecks.line(line).size(), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "giai đoạn 2021 - 2025",
        "A B 1 2 3 4=1-2-3 5",
        "1 Xã Bắc Quỳnh 12 -53 * 7",
        "Tổng vốn 1.234,50 triệu đồng, đạt 85,20%",
        "Số: 05/BC-UBND",
        "giải ngân đạt 160,00% *, chỉ tiêu 100,00%",
        "06325-008-0024 Nông Minh Kiên 1994",
        "Quyết định số 2460/QĐ-BLĐTBXH năm 2024",
        "7.1 Tiểu dự án 1"
      })
  void whatIsInOrderIsNot(String line) {
    assertEquals(List.of(), PageChecks.line(line));
  }

  @Test
  @Tag("session")
  void everythingPrintedForACommuneCanBeSigned() throws Exception {
    JobContext workplace = SampleCommune.standing();
    Edition edition = Edition.draft("vn-2022-2025", SampleCommune.YEAR);
    PrintForms.print(
        workplace,
        new PrintForms.Request(
            workplace.configuration().forms().review(),
            List.of(SampleCommune.CODE),
            SampleCommune.YEAR,
            edition,
            List.of(Format.PDF),
            out),
        name -> {});
    for (String paper :
        List.of(
            "certificate",
            "status-notice",
            "public-notice",
            "meeting-minutes",
            "recognised-list",
            "reconciliation")) {
      Papers.print(
          workplace,
          paper,
          new Papers.Request(
              SampleCommune.CODE,
              ReportPeriod.yearly(SampleCommune.YEAR),
              edition,
              Signing.BY_HAND,
              List.of(Format.PDF),
              out));
    }
    for (String report : List.of("monitoring-report-year", "decision", "proposal")) {
      Narratives.print(
          workplace,
          report,
          new Narratives.Asked(
              SampleCommune.CODE,
              SampleCommune.YEAR,
              Optional.empty(),
              edition,
              Signing.BY_HAND,
              List.of(Format.PDF),
              out));
    }
    Briefs.print(
        workplace,
        "trend-brief",
        new Narratives.Asked(
            SampleCommune.CODE,
            SampleCommune.YEAR,
            Optional.empty(),
            edition,
            Signing.BY_HAND,
            List.of(Format.PDF),
            out));
    assertEquals(List.of(), faults(out));
    String folder = System.getProperty("giamngheo.pages", "");
    if (!folder.isEmpty()) {
      assertEquals(List.of(), faults(Path.of(folder)));
    }
  }

  private static List<String> faults(Path folder) throws IOException {
    List<String> faults = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
    assertTrue(!files.isEmpty(), folder.toString());
    for (Path file : files) {
      faults.addAll(PageChecks.faults(file));
    }
    return faults;
  }
}
