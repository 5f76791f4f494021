package giamngheo.jobs.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import giamngheo.jobs.ReviewFixture;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.golden.GoldenDocument;
import giamngheo.jobs.print.Signing;
import giamngheo.reports.FormPrinter;
import giamngheo.reports.Format;
import giamngheo.reports.model.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers whose rows are a table, as they were last looked at, of made-up households. */
@Tag("session")
class GoldenPapersTest {
  private static final int YEAR = 2024;

  @TempDir Path folder;

  @Test
  void aPublicNoticeLooksAsItDid() throws IOException {
    printed(
            "public-notice",
            """
            select '06328' as area_code, concat('H', id) as household_id,
              concat('Hoàng Thị Mẫu ', id) as head, concat('Thôn Nà Lay ', id div 20) as hamlet,
              cast(1 + id % 7 as int) as persons, if(id % 3 = 0, '', 'poor') as was,
              if(id % 2 = 0, 'poor', 'near_poor') as now
            from range(1, 61)\
            """)
        .assertGolden("public-notice");
  }

  @Test
  void anActionListLooksAsItDid() throws IOException {
    printed(
            "action-list",
            """
            select '06328' as area_code, concat('06328/H', id) as cell, concat('H', id) as household_id,
              'near_poor' as class, concat('Hoàng Thị Mẫu ', id) as head, 'Thôn Nà Lay' as hamlet,
              cast(3 as int) as lacking, 'Việc làm; Nhà tiêu hợp vệ sinh; Nguồn nước sinh hoạt' as unmet,
              if(id % 2 = 0, '', 'Bảo hiểm y tế') as met
            from range(1, 31)\
            """)
        .assertGolden("action-list");
  }

  @Test
  void aReminderListLooksAsItDid() throws IOException {
    printed(
            "reminder-list",
            """
            select '06328' as area_code, concat('06328/6m/', id) as cell,
              concat('Xã Mẫu ', id) as holder, 'Báo cáo 6 tháng đầu năm' as report,
              '09/05/2024' as last_day, cast(236 as int) as days
            from range(1, 13)\
            """)
        .assertGolden("reminder-list");
  }

  @Test
  void aReconciliationLooksAsItDid() throws IOException {
    GoldenDocument printed = printed("reconciliation", reconciled(-3));
    printed.assertGolden("reconciliation");
    assertEquals(1, printed.section("pages 1").size(), "one page for the officer");
  }

  @Test
  void anotherDifferenceIsSeen() throws IOException {
    GoldenDocument golden = GoldenDocument.read("reconciliation");
    GoldenDocument other = printed("reconciliation", reconciled(-4));
    assertNotEquals(golden.section("cells"), other.section("cells"));
    assertNotEquals(golden.section("text"), other.section("text"));
  }

  private static String reconciled(int difference) {
    return """
    select '06328' as area_code, concat('06328|', id) as cell, 'review-result' as form,
      'total' as row_key, cast(id as string) as `column`, cast(1234 as decimal(38,6)) as declared,
      412L as received, 409L as accepted, cast(1234 + %1$d as decimal(38,6)) as printed,
      cast(%1$d as decimal(38,6)) as difference, '3 dòng bị từ chối.' as reason
    from range(1, 9)\
    """
        .formatted(difference);
  }

  private GoldenDocument printed(String name, String rows) throws IOException {
    JobContext workplace = ReviewFixture.standing();
    PaperDefinition paper =
        PaperReader.read(
            workplace.configuration().folder().resolve("papers").resolve(name + ".yaml"));
    Signing signing = new Signing(Optional.of("7"), Optional.of(LocalDate.of(YEAR, 12, 5)));
    Papers.Request request =
        new Papers.Request(
            "06328", YEAR, Edition.draft("vn-2022-2025", YEAR), signing, List.of(), folder);
    PaperWords words =
        new PaperWords(
            paper,
            workplace.configuration().places(),
            workplace.configuration().glossary(),
            signing,
            ReportPeriod.yearly(YEAR),
            "vi");
    Form form =
        new TablePaper(workplace, words, request)
            .form(workplace.spark().sql(rows).collectAsList(), "Bản in thử · số liệu tự tạo");
    Path csv = FormPrinter.print(form, Format.CSV, folder);
    return GoldenDocument.of(FormPrinter.print(form, Format.PDF, folder), Files.readAllLines(csv));
  }
}
