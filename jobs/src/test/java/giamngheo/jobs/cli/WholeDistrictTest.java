package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Progress;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.receive.LoadOutcome;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.table.InputTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Identity numbers and keys are planted wherever a file can hold them, and every column of every
 * dataset holds its smallest and its largest value; then everything is done that a district does.
 * Nothing stops it, and no file that it leaves holds what was planted.
 */
@Tag("session")
@TestInstance(Lifecycle.PER_CLASS)
class WholeDistrictTest {
  private static final String KEY = "Khoá bí mật của phép thử 2024";
  private static final String CITIZEN = "020188001234";
  private static final String CARD = "081234567";
  private static final String MISPLACED = "020190005678";
  private static final List<String> PLANTED =
      List.of(
          KEY,
          CITIZEN,
          CARD,
          MISPLACED,
          "020 188 001 234",
          "081 234 567",
          "020.190.005.678",
          "020-190-005-678");

  /** Files that are not packed show what is in them. */
  private static final String PACKING = "spark.sql.parquet.compression.codec";

  /** Columns that are compared with others of their line, under the same check. */
  private static final String COMPARED =
      "column in ('review_year', 'b2_points', 'female', 'ethnic_minority', 'attendances')";

  private Path folder;
  private JobContext workplace;
  private final Map<String, Long> sent = new TreeMap<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private CommandContext surroundings() {
    PrintStream screen = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new CommandContext(
        folder,
        Path.of(System.getProperty("giamngheo.home"), "conf"),
        Language.VI,
        screen,
        screen,
        new Progress(false));
  }

  private String place(String name) {
    return folder.resolve(name).toString();
  }

  private void command(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--warehouse", place("warehouse")));
    int code = Main.run(surroundings(), all.toArray(String[]::new));
    assertTrue(code == 0 || code == 2, () -> said.toString(StandardCharsets.UTF_8));
  }

  @BeforeAll
  void everythingThatADistrictDoes(@TempDir Path temporary) throws Exception {
    folder = temporary;
    workplace = EmptyWarehouse.in(folder);
    workplace.spark().conf().set(PACKING, "uncompressed");
    List<LoadRequest.Source> files = new ArrayList<>();
    files.add(source("household", "planted/household.csv", households()));
    files.add(source("member", "planted/member.csv", members()));
    for (InputTable table : InputTable.all()) {
      String lines = ExtremeLines.of(table);
      files.add(source(table.name(), table.name() + ".csv", lines));
      sent.put(table.name() + ".csv", lines.lines().count() - 1);
    }
    try {
      LoadOutcome outcome =
          Receive.load(
              workplace,
              new LoadRequest(
                  files, new LoadRequest.Mode(false, true, false), false, Optional.of(KEY)));
      assertFalse(outcome.isBlocked(), outcome::toString);
      command("run", "--corrections", place("corrections"));
      for (String form : List.of("list-poor", "review-result")) {
        List<String> words = new ArrayList<>(List.of("report", form, "--out", place("prints")));
        words.addAll(List.of("--area", "06328", "--year", "2024"));
        words.addAll(List.of("--format", "pdf,xlsx,docx,html,csv"));
        command(words.toArray(String[]::new));
      }
      command("release", "--state", "provisional", "--area", "06328", "--year", "2024");
      command("query", "select * from finding");
      command("query", "select * from quarantine");
      command("household", "06328-0001", "--names");
    } finally {
      workplace.spark().conf().unset(PACKING);
    }
  }

  private Dataset<Row> table(String name) {
    return ReadOnlyQuery.catalogue(workplace).table(name).orElseThrow();
  }

  @Test
  void valuesAtTheEndsOfTheirRangesAreWithinThem() {
    Map<String, Long> received = new TreeMap<>();
    for (Row row : table("batch").filter("received > 4").collectAsList()) {
      received.put(row.getAs("source_name"), row.getAs("received"));
    }
    assertEquals(sent, received);
    List<String> outside =
        table("finding")
            .filter("check_id = 'OUT_OF_RANGE' and not " + COMPARED)
            .toJSON()
            .collectAsList();
    assertEquals(List.of(), outside);
  }

  @Test
  void nothingThatIsLeftHoldsAnIdentityOrAKey() throws Exception {
    Map<String, String> texts = texts();
    assertTrue(texts.size() > 50, texts.keySet().toString());
    texts.put("said", said.toString(StandardCharsets.UTF_8));
    Map<String, String> leaking = new TreeMap<>();
    texts.forEach(
        (file, text) ->
            PLANTED.stream().filter(text::contains).forEach(secret -> leaking.put(file, secret)));
    assertEquals(Map.of(), leaking);
    assertTrue(
        texts.values().stream().anyMatch(text -> text.contains("***234")),
        "what is masked is there, so the search would have found it");
  }

  private static String households() {
    String header =
        "review_year,review_date,area_code,hamlet,household_id,head_name,head_sex,ethnicity,"
            + "income_per_capita,declared_class,ghi chú\n";
    return header
        + "2024,15/10/2024,06328,Thôn 1,06328-0001,Nông Văn Thử %s,male,tay,900000,poor,%s\n"
            .formatted(CITIZEN, MISPLACED)
        + "2024,%s,06328,Thôn %s,06328-0002,Lý Văn B,male,tay,900000,poor,\n"
            .formatted(CITIZEN, CARD)
        + "2024,15/10/2024,06328,Thôn 1,06328-0003,020 188 001 234,male,%s,900000,poor,\n"
            .formatted(CITIZEN)
        + "2024,15/10/2024,06328,Thôn 1,06328-0004,C 081 234 567,male,tay,x%s,%s,\n"
            .formatted(MISPLACED, MISPLACED);
  }

  private static String members() {
    String header =
        "review_year,area_code,household_id,member_no,full_name,sex,birth_date,relationship,"
            + "id_number,health_insurance\n";
    return header
        + "2024,06328,06328-0001,1,Nông Văn Thử,male,1980-01-02,head,%s,1\n".formatted(CITIZEN)
        + "2024,06328,06328-0001,2,Hoàng %s,female,020.190.005.678,spouse,%s,1\n"
            .formatted(CITIZEN, CARD)
        + "2024,06328,06328-0002,1,020-190-005-678,male,%s,head,%s x,1\n"
            .formatted(MISPLACED, MISPLACED);
  }

  private LoadRequest.Source source(String dataset, String name, String lines) throws IOException {
    Path file = folder.resolve("sent").resolve(name);
    Files.createDirectories(file.getParent());
    return new LoadRequest.Source(Files.writeString(file, lines), dataset, "canonical");
  }

  /** What every file holds, parts of archives by themselves; not the files that were sent. */
  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(file -> !file.startsWith(folder.resolve("sent")))
              .toList();
    }
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      String name = folder.relativize(file).toString();
      texts.put(name, new String(content, StandardCharsets.UTF_8));
      if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
        unpack(name, file, texts);
      } else if (name.endsWith(".pdf")) {
        try (PDDocument document = Loader.loadPDF(content)) {
          texts.put(name + "!", new PDFTextStripper().getText(document));
        }
      }
    }
    return texts;
  }

  private static void unpack(String name, Path file, Map<String, String> texts) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        String text = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
        texts.put(name + "!" + part.getName(), text);
      }
    }
  }
}
