package giamngheo.jobs.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Progress;
import giamngheo.jobs.context.Session;
import giamngheo.jobs.context.Settings;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commune's review as people type it: hamlets, identities and codes meet or are told. */
@Tag("session")
@Tag("session")
class FieldReviewTest {
  private static final String HOUSEHOLDS =
      "review_year,review_date,area_code,hamlet,household_id,ethnicity,b1_points,b2_points\n";
  private static final String MEMBERS =
      "review_year,area_code,household_id,member_no,sex,birth_date,id_number\n";
  private static final String KEY = "một khoá đủ dài";

  @TempDir private Path folder;
  private JobContext workplace;

  @BeforeEach
  void open() {
    workplace =
        new JobContext(
            new Warehouse(
                Session.open("local[*]", new Settings(null, null)),
                folder.resolve("kho số liệu [2024]").toString()),
            Configuration.read(Path.of(System.getProperty("giamngheo.home"), "conf")),
            Language.VI,
            new Progress(false));
  }

  @Test
  void whatLooksAlikeIsOneOrIsTold() throws Exception {
    load("household", HOUSEHOLDS + households(), KEY);
    load("member", MEMBERS + members(), KEY);
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
    assertEquals(
        List.of("06325/Nà Thử 1", "06325/Thôn Hoà 2", "06325/Thôn Nà Thử 4"),
        ask(
            """
            select row_key || ' ' || cast(value as int) from form_cell
            where form = 'review-result' and area_code = '06325' and `column` = '3'
              and row_key <> 'total' order by 1"""));
    assertEquals(
        List.of(
            "CODES_LOOK_ALIKE H-6",
            "CODES_LOOK_ALIKE h-6",
            "HAMLET_SPELLINGS Thôn Hoà",
            "HAMLET_SPELLINGS Thôn Nà Thử",
            "HAMLET_SPELLINGS Thôn Nà Thử",
            "IDENTITY_TWICE H-1",
            "IDENTITY_TWICE H-2",
            "NOT_AN_IDENTITY H-3",
            "NOT_AN_IDENTITY H-4"),
        ask(
            """
            select check_id || ' ' || coalesce(value, household_id) from finding
            where severity = 'warning' and check_id in ('CODES_LOOK_ALIKE', 'HAMLET_SPELLINGS',
              'IDENTITY_TWICE', 'NOT_AN_IDENTITY') order by 1"""));
    assertEquals(
        List.of("H-2 (06325)"),
        ask(
            """
            select regexp_extract(message_vi, 'hộ (H-2 .06325.)', 1) from finding
            where check_id = 'IDENTITY_TWICE' and household_id = 'H-1'"""));
    assertEquals(List.of("7"), ask("select count(*) from household_score"));
  }

  @Test
  void aWeakKeyIsNoKey() {
    CallerMistake mistake =
        assertThrows(
            CallerMistake.class, () -> load("member", MEMBERS + members(), "aaaaaaaaaaaa"));
    assertTrue(mistake.text().vi().contains("quá yếu"), mistake.text().vi());
  }

  private static String households() {
    String[] hamlets = {
      "Thôn Nà Thử",
      "Thôn Nà Thử",
      "THÔN  NÀ\u00a0THỬ",
      "thôn Na\u0300 Thử",
      "Nà Thử",
      "Thôn Hoà",
      "Thôn Hòa"
    };
    StringBuilder lines = new StringBuilder();
    for (int number = 1; number <= hamlets.length; number++) {
      lines.append(
          "2024,2024-10-15,06325,%s,%s,tay,120,40\n".formatted(hamlets[number - 1], code(number)));
    }
    return lines.toString();
  }

  private static String members() {
    String[] identities = {
      "020190000123", "20190000123", "2,0180E+10", "chưa có", "", "020190000125", "020190000126"
    };
    StringBuilder lines = new StringBuilder();
    for (int number = 1; number <= identities.length; number++) {
      lines.append(
          "2024,06325,%s,1,male,1980-05-20,\"%s\"\n"
              .formatted(code(number), identities[number - 1]));
    }
    return lines.toString();
  }

  /** The seventh differs from the sixth in case alone. */
  private static String code(int number) {
    return number == 7 ? "h-6" : "H-" + number;
  }

  private void load(String dataset, String content, String key) throws Exception {
    Path file = Files.writeString(folder.resolve(dataset + ".csv"), content);
    Receive.load(
        workplace,
        new LoadRequest(
            List.of(new LoadRequest.Source(file, dataset, "canonical")),
            false,
            false,
            Optional.of(key)));
  }

  private List<String> ask(String sql) throws Exception {
    return ReadOnlyQuery.query(ReadOnlyQuery.catalogue(workplace), workplace.spark(), sql)
        .collectAsList()
        .stream()
        .map(Row::mkString)
        .toList();
  }
}
