package giamngheo.jobs.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.mart.Backup;
import giamngheo.jobs.mart.MartFixture;
import giamngheo.jobs.mart.PublishMart;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.release.MakeRelease;
import giamngheo.jobs.release.OpenRelease;
import giamngheo.jobs.release.VerifyRelease;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.postgres.Database;
import giamngheo.warehouse.postgres.LocalServer;
import giamngheo.warehouse.postgres.MartErasure;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.release.ReleaseState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * A household and a person are erased from a warehouse with a release and from the mart: no file
 * holds them any more, and every figure stands.
 */
@Tag("session")
@TestInstance(Lifecycle.PER_CLASS)
class EraseTest {
  private static final String HOUSEHOLD = "06325-TUYETMAT";
  private static final String OTHER = "06325-CONLAI";

  private static final String PERSON = "Lý Bí Mật";

  /** Code, head and members of the household, and the person. */
  private static final List<String> GONE =
      List.of(HOUSEHOLD, "Triệu Vô Song", "Triệu Tuyệt Mật", "TRIEU VO SONG GHI CHU", PERSON);

  /** Files that are not packed show what is in them. */
  private static final String PACKING = "spark.sql.parquet.compression.codec";

  private static final String FIGURES =
      "select count(*), sum(value) from form_cell where release_id = 'draft'";

  private static final String MEASURES =
      "select count(*), sum(numerator), sum(denominator) from indicator_value";

  private static final String SCORES =
      "select review_year, class, count(*), sum(persons) from household_score group by 1, 2 order by 1, 2";

  private Path folder;
  private final LocalServer none = new LocalServer(Path.of("none"));
  private MartFixture mart;
  private Database database;
  private ErasureRegister register;
  private Path root;
  private Path backup;
  private String release;
  private List<String> figures;
  private Erase.Outcome outcome;
  private JobContext after;
  private SparkSession spark;

  @BeforeAll
  void erase(@TempDir Path temporary) throws Exception {
    folder = temporary;
    spark = EmptyWarehouse.in(folder).spark();
    spark.conf().set(PACKING, "uncompressed");
    JobContext before = loaded();
    root = Path.of(before.warehouse().root());
    release = released(before);
    mart = MartFixture.standing();
    database = mart.another("erasure");
    PublishMart.publish(
        before,
        database,
        new PublishMart.Request(Optional.of(release), false, 3, MartFixture.DRAFT.terms()));
    figures = figures(before);
    assertEquals(GONE, found(root), "they were there");
    assertNotEquals(List.of(), inServer());
    backup = folder.resolve("backup");
    new Backup(root, none, folder.resolve("none")).write(backup);
    register = new ErasureRegister(folder.resolve("register/erasures.jsonl"));
    MartErasure published = new MartErasure(database);
    outcome =
        new Erase(before, root, register, Optional.of(published))
            .household(HOUSEHOLD, Optional.empty(), false);
    published.erase(List.of(new MartErasure.Person(OTHER, "xoa-1", 2)));
    after = again(root);
  }

  @AfterAll
  void packAgain() {
    spark.conf().unset(PACKING);
  }

  private static String released(JobContext workplace) {
    MakeRelease.Request request =
        new MakeRelease.Request(
            ReleaseState.PROVISIONAL,
            Optional.of("06325"),
            Optional.of(2024),
            Optional.empty(),
            false);
    return MakeRelease.make(workplace, request).release().releaseId();
  }

  @Test
  void whatWasDoneIsTold() {
    assertEquals(1, outcome.households());
    assertEquals(3, outcome.names());
    assertTrue(outcome.published() > 0);
  }

  @Test
  void noFileOfTheWarehouseAndItsReleasesHoldsThem() throws Exception {
    assertEquals(List.of(PERSON), found(root));
  }

  @Test
  void noFileOfTheServerHoldsThem() throws Exception {
    assertEquals(List.of(), inServer());
  }

  @Test
  void everyFigureStandsAndTheReleaseVerifies() throws Exception {
    assertEquals(figures, figures(after));
    VerifyRelease.Report report = VerifyRelease.verify(after, OpenRelease.named(after, release));
    assertTrue(report.holds(), report.toString());
    assertTrue(report.erased() > 0);
  }

  @Test
  void anUnknownHouseholdIsTheCallersMistake() {
    Erase erase = new Erase(after, root, register, Optional.empty());
    assertThrows(
        CallerMistake.class, () -> erase.household("06325-NOBODY", Optional.empty(), false));
  }

  /** By the register alone, which tells nobody who it was; others of a household stay. */
  @Test
  void whatComesBackFromABackupIsErasedAgain() throws Exception {
    Path restored = folder.resolve("restored/warehouse");
    Files.createDirectories(restored.getParent());
    new Backup(restored, none, folder.resolve("none")).restore(backup);
    assertEquals(GONE, found(restored));
    register.enter(OTHER, 2, "2025-01-01T00:00:00Z");
    Erase erase = new Erase(again(restored), restored, register, Optional.empty());
    assertEquals(2, erase.again().households());
    assertEquals(List.of(), found(restored));
    JobContext back = again(restored);
    assertEquals(figures, figures(back));
    assertEquals(
        List.of("Người Ở Lại"),
        ask(
            back,
            "select full_name from member where member_no = 1 and review_year = 2024"
                + " and household_id = '%s'".formatted(OTHER)));
    assertTrue(VerifyRelease.verify(back, OpenRelease.named(back, release)).holds());
    String told = Files.readString(register.file());
    assertEquals(List.of(), GONE.stream().filter(told::contains).toList());
  }

  private static JobContext again(Path root) {
    JobContext opened = EmptyWarehouse.in(root.resolveSibling("none"));
    return new JobContext(
        opened.warehouse().beside(root.toString()),
        opened.configuration(),
        opened.language(),
        opened.progress());
  }

  private static List<String> figures(JobContext workplace) throws Exception {
    List<String> figures = new ArrayList<>();
    for (String sql : List.of(FIGURES, MEASURES, SCORES)) {
      figures.addAll(ask(workplace, sql));
    }
    return figures;
  }

  private static List<String> ask(JobContext workplace, String sql) throws Exception {
    return ReadOnlyQuery.query(ReadOnlyQuery.catalogue(workplace), workplace.spark(), sql)
        .collectAsList()
        .stream()
        .map(row -> row.mkString("|"))
        .toList();
  }

  /** Which of the words stand in any file below, whether a table still names the file or not. */
  private static List<String> found(Path root) throws IOException {
    Set<String> found = new HashSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        GONE.stream().filter(text::contains).forEach(found::add);
      }
    }
    return GONE.stream().filter(found::contains).toList();
  }

  /** The same in the files of the server, its logs among them. */
  private List<String> inServer() throws Exception {
    try (Connection connection = database.connect()) {
      mart.run(connection, "checkpoint");
    }
    List<String> found = new ArrayList<>(found(mart.folder().resolve("cluster")));
    GONE.stream().filter(mart.log()::contains).forEach(found::add);
    return found;
  }

  private JobContext loaded() throws IOException {
    JobContext workplace = EmptyWarehouse.in(folder);
    StringBuilder households =
        new StringBuilder(
            "review_year,review_date,area_code,hamlet,household_id,head_name,head_sex,ethnicity,income_per_capita");
    ticks().forEach(tick -> households.append(",dep_").append(tick));
    StringBuilder members =
        new StringBuilder(
            "review_year,area_code,household_id,member_no,full_name,sex,birth_date,relationship,id_number");
    for (int year : List.of(2023, 2024)) {
      for (String code : List.of(HOUSEHOLD, OTHER, "06325-AAAA", "06325-ZZZZ")) {
        household(households, members, year, code);
      }
    }
    // A line that was refused rests as it came.
    households
        .append("\n2022,31/02/2022,06325,Thôn 1,")
        .append(HOUSEHOLD)
        .append(",TRIEU VO SONG GHI CHU,male,tay,900000")
        .append(",1".repeat(ticks().size()));
    Receive.load(
        workplace,
        new LoadRequest(
            List.of(source("household", households), source("member", members)),
            false,
            false,
            Optional.of("khoá của phép thử")));
    Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
    return workplace;
  }

  private static List<String> ticks() {
    return List.of(
        "employment",
        "dependency",
        "nutrition",
        "health_insurance",
        "adult_education",
        "child_schooling",
        "housing_quality",
        "housing_area",
        "water",
        "toilet",
        "telecom",
        "information_assets");
  }

  private static void household(
      StringBuilder households, StringBuilder members, int year, String code) {
    String head =
        switch (code) {
          case HOUSEHOLD -> "Triệu Vô Song";
          case OTHER -> "Người Ở Lại";
          default -> "Nông Văn Đức";
        };
    households
        .append(
            "\n%d,%d-10-15,06325,Thôn 1,%s,%s,male,tay,900000".formatted(year, year, code, head))
        .append(",1".repeat(4))
        .append(",0".repeat(ticks().size() - 4));
    String second =
        switch (code) {
          case HOUSEHOLD -> "Triệu Tuyệt Mật";
          case OTHER -> "Lý Bí Mật";
          default -> "Nông Thị Hoa";
        };
    String number = code.equals(HOUSEHOLD) ? "020095012345" : "";
    members.append(
        "\n%d,06325,%s,1,%s,male,1970-01-01,head,%s".formatted(year, code, head, number));
    members.append("\n%d,06325,%s,2,%s,female,1975-01-01,spouse,".formatted(year, code, second));
  }

  private LoadRequest.Source source(String dataset, CharSequence lines) throws IOException {
    Path file = folder.resolve(dataset + ".csv");
    Files.writeString(file, lines);
    return new LoadRequest.Source(file, dataset, "canonical");
  }
}
