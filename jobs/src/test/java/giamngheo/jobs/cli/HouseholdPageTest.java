package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.status.HouseholdRecord;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.refusal.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** The history of a household is told in words, and each standard speaks of its own indicators. */
class HouseholdPageTest {
  private static final Configuration CONF =
      Configuration.read(Path.of(System.getProperty("giamngheo.home"), "conf"));

  @Test
  void aStandardSpeaksOfItsOwnIndicatorsOnly() {
    Row score =
        row(
            "review_year", 2024,
            "standard_id", "vn-2022-2025",
            "class", "near_poor",
            "persons", 3,
            "deprivations", 2L,
            "employment", 1,
            "health_insurance", 1,
            "nutrition", null,
            "water", 0,
            "children", 1,
            "cooking_fuel", null);
    String line = shown(Language.VI, List.of(score), List.of()).get(0);
    int at = line.indexOf(" · chưa rõ: ");
    assertEquals(
        "2024 · vn-2022-2025 · Hộ cận nghèo · số khẩu 3 · thiếu hụt 2: Việc làm; Bảo hiểm y tế",
        line.substring(0, at));
    String unknown = line.substring(at);
    assertTrue(unknown.contains("Dinh dưỡng"), unknown);
    assertTrue(!unknown.contains("cooking_fuel"), unknown);
    assertTrue(
        shown(Language.EN, List.of(score), List.of())
            .get(0)
            .startsWith("2024 · vn-2022-2025 · Near-poor household · persons 3 · deprived 2: "));
  }

  @Test
  void movementsHaveTheWordsOfTheForms() {
    assertEquals(
        "2023→2024 · vn-2022-2025 · Hộ nghèo · Trở thành hộ cận nghèo · Hộ nghèo → Hộ cận nghèo",
        shown(Language.VI, List.of(), List.of(movement("vn-2022-2025", "to_near_poor"))).get(0));
    assertEquals(
        "2023→2024 · another · Poor household · from moderate · Poor household → Near-poor household",
        shown(Language.EN, List.of(), List.of(movement("another", "from_moderate"))).get(0));
  }

  private static Row movement(String standard, String movement) {
    return row(
        "from_year",
        2023,
        "review_year",
        2024,
        "standard_id",
        standard,
        "list",
        "poor",
        "movement",
        movement,
        "from_class",
        "poor",
        "to_class",
        "near_poor");
  }

  /** The lines of results and movements. */
  private static List<String> shown(Language language, List<Row> scores, List<Row> movements) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    HouseholdRecord record =
        new HouseholdRecord(
            List.of(),
            List.of(),
            scores,
            movements,
            List.of(),
            List.of(),
            List.of(),
            new BatchLog(List.of()));
    new HouseholdPage(
            new CommandContext(null, null, language, out, out, null),
            CONF.standards(),
            CONF.glossary(),
            false)
        .write("H1", record);
    return bytes
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("  20"))
        .map(String::strip)
        .toList();
  }

  private static Row row(Object... namesAndValues) {
    StructType shape = new StructType();
    List<Object> values = new ArrayList<>();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      Object value = namesAndValues[index + 1];
      DataType type = value instanceof String ? DataTypes.StringType : DataTypes.IntegerType;
      shape = shape.add((String) namesAndValues[index], type);
      values.add(value);
    }
    return new GenericRowWithSchema(values.toArray(), shape);
  }
}
