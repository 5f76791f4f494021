package giamngheo.warehouse.file.layout;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.file.line.Intake;
import giamngheo.warehouse.file.line.ReceivedLine;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.table.ColumnType;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.InputTable;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts map headings, words, units and notation. */
public class LayoutTest {
  static final String VIETNAMESE =
      """
      layout: thu-nghiem
      name: {vi: "Mẫu thử nghiệm", en: "Layout for tests"}
      datasets:
        household:
          sheet: "Hộ"
          numbers: vietnamese
          booleans: {"true": ["x", "Có"], "false": ["-"], blank: "false"}
          constants: {review_kind: periodic}
          columns:
            - {header: "Năm", column: review_year}
            - {header: "Ngày rà soát", column: review_date}
            - {header: "Mã xã", column: area_code}
            - {header: "Mã hộ", column: household_id}
            - {header: "Dân tộc", column: ethnicity}
            - {header: "Họ tên chủ hộ", column: head_name}
            - {headers: ["Thu nhập (nghìn đồng)", "TNBQ"], column: income_per_capita, multiply: 1000}
            - {header: "Nguồn nước", column: water_source, codes: {"Nước máy": piped, "Khác": other}}
            - {header: "Ti vi", column: tv}
            - {header: "Thiếu hụt việc làm", column: dep_employment}
            - {header: "Điện", column: electricity, type: boolean}
            - {header: "Số thẻ", column: cards, type: integer, numbers: plain}
        member:
          sheet: "Thành viên"
          columns:
            - {header: "Năm", column: review_year}
            - {header: "Mã xã", column: area_code}
            - {header: "Mã hộ", column: household_id}
            - {header: "STT", column: member_no}
            - {header: "Họ tên", column: full_name}
            - {header: "Số CCCD", column: id_number}
            - {header: "Giới tính", column: sex, codes: {"Nam": male, "Nữ": female}}
            - {header: "Ngày sinh", column: birth_date}
      """;

  private static final String HEADER =
      "năm;NGÀY  RÀ SOÁT;Mã xã;Mã hộ;Dân tộc;TNBQ;Nguồn nước;Ti vi;Điện;Số thẻ\n";

  @TempDir Path conf;

  public static SourceLayout vietnamese(Path conf) throws Exception {
    return layout(conf, VIETNAMESE);
  }

  static SourceLayout layout(Path conf, String yaml) throws Exception {
    Path folder = Files.createDirectories(conf.resolve("sources"));
    Files.writeString(folder.resolve("thu-nghiem.yaml"), yaml);
    return SourceLayout.load(conf, "thu-nghiem");
  }

  @Test
  void mapsHeadingsWordsUnitsAndNotation() throws Exception {
    ReceivedLine line = household("2024;15/10/2024;06325;H1;H'Mông;1.500,5;nước máy;X;;1.5\n");
    assertEquals(List.of("NOT_A_NUMBER cards"), Intake.faults(line));
    assertEquals(new BigDecimal("1500500.00"), value(line, "income_per_capita"));
    assertEquals("piped", value(line, "water_source"));
    assertEquals("hmong", value(line, "ethnicity"));
    assertEquals(true, value(line, "tv"));
    assertEquals(false, value(line, "electricity"));
    assertNull(value(line, "radio"), "a column that the file lacks is not given");
    assertEquals("periodic", value(line, "review_kind"));
    assertTrue(line.findings().get(0).messageVi().contains("Cột “Số thẻ”"));
  }

  @Test
  void acceptsXOnlyWhereTheLayoutSaysSo() throws Exception {
    assertEquals(
        List.of("UNKNOWN_CODE tv"),
        Intake.faults(Intake.line(conf, "household", Intake.household("tv", "x"))));
  }

  @Test
  void suppliesExtraColumns() throws Exception {
    SourceLayout layout = vietnamese(conf);
    assertEquals(
        List.of("electricity", "cards"),
        layout.extraColumns("household").stream().map(column -> column.name()).toList());
    assertEquals(ColumnType.BOOLEAN, layout.extraColumns("household").get(0).type());
    assertTrue(layout.defines("member"));
    assertFalse(layout.defines("population"));
  }

  @Test
  void storesColumnsInOneOrder() throws Exception {
    List<String> names =
        StoredColumns.of(HouseholdTable.TABLE, vietnamese(conf), Intake.TICKS).stream()
            .map(column -> column.name())
            .toList();
    int own = HouseholdTable.TABLE.columns().size();
    assertEquals(
        List.of("dep_employment", "dep_water", "electricity", "cards"),
        names.subList(own, names.size()));
    List<String> member =
        StoredColumns.of(InputTable.named("member").orElseThrow(), Intake.CANONICAL, Intake.TICKS)
            .stream()
            .map(column -> column.name())
            .toList();
    assertEquals(member.indexOf("id_hash") + 1, member.indexOf("id_last3"));
    assertFalse(member.contains("id_number"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sheet:|shet:|line 5: datasets.household.shet: “shet” is not known|did you mean “sheet”?",
        "column: tv|column: tvv|line 18: datasets.household.columns[8].column: “tvv”|“tv”?",
        "numbers: vietnamese|numbers: vietnam|line 6:|did you mean “vietnamese”?",
        "piped|pipe|line 17: datasets.household.columns[7].codes.Nước máy: “pipe”|“piped”?",
        "type: boolean|type: boolan|line 20:|“boolean”?",
        "multiply: 1000|multiply: nghìn|line 16:|expected a number",
        "'Năm\", column: review_year'|'Năm\", column: review_kind'|required column “review_year”|x",
        "header: \"Mã hộ\"|header: \"Mã xã\"|line 13:|given twice",
        "review_kind: periodic|review_knd: periodic|line 8:|“review_knd” is not known",
        "household:|households:|line 4:|did you mean “household”?",
        "layout: thu-nghiem|layout: khac|line 1: layout: “khac”|thu-nghiem"
      })
  void namesFileLineKeyAndNearestWordOfAMistake(
      String right, String wrong, String place, String near) {
    String yaml = VIETNAMESE.replaceFirst(Pattern.quote(right), wrong);
    assertFalse(yaml.equals(VIETNAMESE), right);
    CallerMistake error = assertThrows(CallerMistake.class, () -> layout(conf, yaml));
    assertTrue(error.text().en().contains("thu-nghiem.yaml, line "), error.text().en());
    assertTrue(error.text().en().contains(place), error.text().en());
    assertTrue("x".equals(near) || error.text().en().contains(near), error.text().en());
    assertTrue(error.text().vi().contains("dòng"));
  }

  @ParameterizedTest
  @CsvSource({
    "'column: electricity', 'column: Batch_ID', own name",
    "'column: electricity', 'column: TV', own name",
    "'column: electricity', 'column: \"a b\"', letters",
    "'column: electricity', 'column: id_hash', own name",
    "'column: electricity', 'column: Cards', twice"
  })
  void aColumnThatCannotWorkIsToldWhenTheLayoutIsRead(String right, String wrong, String word) {
    CallerMistake mistake =
        assertThrows(
            CallerMistake.class, () -> layout(conf, VIETNAMESE.replaceFirst(right, wrong)));
    String told = mistake.text().en();
    assertTrue(told.contains(word) && told.contains("thu-nghiem.yaml"), told);
  }

  @Test
  void membersMayLackTheirAreaWhereTheirHouseholdsStateIt() throws Exception {
    List<String> lines = VIETNAMESE.lines().toList();
    String household = lines.stream().filter(line -> line.contains("area_code")).toList().get(0);
    int second = VIETNAMESE.lastIndexOf(household + "\n");
    String without =
        VIETNAMESE.substring(0, second) + VIETNAMESE.substring(second + household.length() + 1);
    InputTable members = layout(conf, without).table("member");
    assertFalse(members.column("area_code").orElseThrow().isRequired());
    assertEquals(List.of(), members.placement().area());
    InputTable stated = layout(conf, VIETNAMESE).table("member");
    assertTrue(stated.column("area_code").orElseThrow().isRequired());
    String nowhere = without.replace(household + "\n", "");
    assertThrows(CallerMistake.class, () -> layout(conf, nowhere));
  }

  private static final String DRAWN =
      VIETNAMESE
          .replace("  household:\n", "  household:\n    weight: quyen_so\n    stratum: tang\n")
          .replace(
              "- {header: \"Ti vi\"",
              "- {header: W, column: quyen_so, type: double}\n      - {header: \"Ti vi\"")
          .replace(
              "- {header: \"Ti vi\"",
              "- {header: S, column: tang, type: text}\n      - {header: \"Ti vi\"");

  @ParameterizedTest
  @CsvSource({
    "0, ''",
    "10000000, ''",
    "-0.001, OUT_OF_RANGE quyen_so",
    "10000001, OUT_OF_RANGE quyen_so",
    "'', MISSING_VALUE quyen_so",
    "mot, NOT_A_NUMBER quyen_so"
  })
  void everyHouseholdThatWasDrawnHasAWeight(String weight, String faults) throws Exception {
    SourceLayout layout = layout(conf, DRAWN);
    assertEquals(
        new SampleDesignColumns("quyen_so", Optional.of("tang"), Optional.empty()),
        layout.sample().orElseThrow());
    String file =
        "năm;NGÀY RÀ SOÁT;Mã xã;Mã hộ;Dân tộc;W\n2024;15/10/2024;06325;H1;tày;%s\n"
            .formatted(weight);
    ReceivedLine line = Intake.read(Intake.write(conf, "a.csv", file), "household", layout).get(0);
    assertEquals(faults, String.join(" ", Intake.faults(line)));
  }

  @Test
  void aSampleThatCannotBeWeighedIsToldWhenTheLayoutIsRead() throws Exception {
    assertTrue(vietnamese(conf).sample().isEmpty());
    for (String wrong :
        List.of(
            DRAWN.replace("    weight: quyen_so\n", ""),
            DRAWN.replace("weight: quyen_so", "weight: tang"),
            DRAWN.replace("weight: quyen_so", "weight: mot"),
            DRAWN.replace("stratum: tang", "stratum: ethnicity"))) {
      CallerMistake mistake = assertThrows(CallerMistake.class, () -> layout(conf, wrong));
      assertTrue(mistake.text().en().contains("thu-nghiem.yaml"), mistake.text().en());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "decimal"})
  void theYearOfASurveyIsAWholeNumber(String type) {
    String survey =
        """
        layout: thu-nghiem
        name: {vi: a, en: a}
        datasets:
          survey:
            unit: person
            year: round
            time: when
            columns:
              - {header: round, column: round, type: %s}
              - {header: when, column: when, type: double}
        """;
    CallerMistake mistake =
        assertThrows(CallerMistake.class, () -> layout(conf, survey.formatted(type)));
    assertTrue(mistake.text().en().contains("year"), mistake.text().en());
    assertDoesNotThrow(() -> layout(conf, survey.formatted("integer")).survey().time());
  }

  @Test
  void namesTheLayoutThatWasProbablyMeant() {
    CallerMistake error =
        assertThrows(CallerMistake.class, () -> SourceLayout.load(Intake.CONF, "canonicle"));
    assertTrue(error.text().en().contains("did you mean “canonical”?"));
  }

  @Test
  void loadsEveryLayoutOfTheProject() throws Exception {
    try (Stream<Path> files = Files.list(Intake.CONF.resolve("sources"))) {
      List<String> ids =
          files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList();
      assertTrue(ids.containsAll(List.of("canonical", "phieu-ra-soat", "vlss-1998")));
      ids.forEach(id -> assertEquals(64, SourceLayout.load(Intake.CONF, id).sha256().length()));
    }
  }

  @Test
  void describesASurvey() throws Exception {
    SourceLayout layout = SourceLayout.load(Intake.CONF, "vlss-1998");
    SurveyDescription survey = layout.survey();
    assertEquals("household", survey.unit());
    assertEquals("hhsize", survey.persons().orElseThrow());
    assertEquals("commune", survey.cluster().orElseThrow());
    assertTrue(survey.weight().isEmpty());
    assertEquals(
        new SurveyDescription.Derived(
            "expenditure_per_person", ColumnType.DOUBLE, "exp(lntotal) / hhsize"),
        survey.derived().get(0));
    Path file =
        Intake.write(
            conf,
            "a.csv",
            """
            rownames,sex,age,educyr,farm,urban,hhsize,lntotal,lnmed,lnrlfood,lnexp12m,commune
            1,female,40,4,no,yes,6,10.5,1e-05,8.5,,7
            2,female,40,4,no,maybe,6.5,,1,8.5,,7
            """);
    InputTable table = layout.surveyTable();
    List<ReceivedLine> lines = Intake.read(file, table, layout);
    assertEquals(List.of(), lines.get(0).findings());
    assertEquals(
        Map.of("household_id", "1", "year", 1998, "hhsize", 6, "lntotal", 10.5, "urban", true),
        Map.of(
            "household_id", Intake.value(lines.get(0), table, layout, "household_id"),
            "year", Intake.value(lines.get(0), table, layout, "year"),
            "hhsize", Intake.value(lines.get(0), table, layout, "hhsize"),
            "lntotal", Intake.value(lines.get(0), table, layout, "lntotal"),
            "urban", Intake.value(lines.get(0), table, layout, "urban")));
    assertEquals(1998, lines.get(0).reviewYear());
    assertEquals("1", lines.get(0).householdId());
    assertEquals(
        List.of("UNKNOWN_CODE urban", "NOT_A_NUMBER hhsize", "MISSING_VALUE lntotal"),
        Intake.faults(lines.get(1)));
  }

  private ReceivedLine household(String line) throws Exception {
    return Intake.read(Intake.write(conf, "a.csv", HEADER + line), "household", vietnamese(conf))
        .get(0);
  }

  private Object value(ReceivedLine line, String column) throws Exception {
    return Intake.value(line, HouseholdTable.TABLE, vietnamese(conf), column);
  }
}
