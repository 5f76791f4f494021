package giamngheo.jobs.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.CountedUnit;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.FormIdentities;
import giamngheo.jobs.form.ProjectForms;
import giamngheo.jobs.form.SumItem;
import giamngheo.warehouse.measure.Population;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The forms' own predicates over generated households: every identity of the forms holds. */
@Tag("session")
class FormPredicatesTest {
  private static SparkSession spark;
  private static Map<String, Dataset<Row>> facts;
  private static Map<String, Map<String, BigDecimal>> sums;

  @BeforeAll
  static void sumEveryFormOnce() {
    spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();
    GeneratedFacts generated = GeneratedFacts.of(400, 1993);
    facts =
        Map.of(
            "household", spark.createDataFrame(generated.households(), GeneratedFacts.HOUSEHOLD),
            "transition",
                spark.createDataFrame(generated.transitions(), GeneratedFacts.TRANSITION));
    sums = new HashMap<>();
    facts.forEach((kind, rows) -> sum(kind, rows));
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void everyPrintedFormulaHolds() {
    for (FormDefinition form : tables()) {
      List<ComposedCell> cells = cells(form);
      assertEquals(List.of(), FormIdentities.broken(form, cells), form.id());
      assertTrue(
          cells.stream().anyMatch(cell -> cell.value() != null && cell.value().signum() > 0));
    }
  }

  @Test
  void noticesABrokenFormula() {
    FormDefinition form = ProjectForms.form("poor-movement");
    List<ComposedCell> cells =
        cells(form).stream()
            .map(
                cell ->
                    cell.column().equals("7") && cell.rowKey().equals("06328/person")
                        ? ComposedCell.figure(
                            cell.rowKey(), cell.rowLabel(), "7", cell.value().add(BigDecimal.ONE))
                        : cell)
            .toList();
    assertEquals(
        List.of("06328/person 9"),
        FormIdentities.broken(form, cells).stream()
            .map(broken -> broken.rowKey() + " " + broken.column())
            .toList());
  }

  @Test
  void formsAgreeWithEachOther() {
    for (String row : List.of("06325", "06328", "total")) {
      for (String line : List.of("", "/person")) {
        assertEquals(
            figure("poor-movement", row + line, "2"),
            figure("near-poor-movement", row + line, "5"));
        assertEquals(
            figure("poor-movement", row + line, "5"),
            figure("near-poor-movement", row + line, "2"));
        boolean persons = !line.isEmpty();
        assertEquals(
            figure("poor-movement", row + line, "9"),
            figure("review-result", row, persons ? "9" : "3"));
        assertEquals(
            figure("near-poor-movement", row + line, "9"),
            figure("review-result", row, persons ? "11" : "5"));
        assertEquals(
            figure("subject-groups", row + line, "6"),
            figure("near-poor-movement", row + line, "9"));
      }
      assertEquals(figure("poor-deprivation", row, "1"), figure("review-result", row, "3"));
      assertEquals(figure("ethnicity", row, "2"), figure("review-result", row, "5"));
      assertEquals(figure("near-poor-by-standard", row, "9"), figure("review-result", row, "5"));
      assertEquals(figure("poor-by-standard", row, "16"), figure("review-result", row, "9"));
      assertEquals(figure("poor-by-standard", row, "11"), figure("ethnicity", row, "1.2"));
    }
  }

  @Test
  void namedGroupsAndTheRestAddUpToTheMinority() {
    BigDecimal named = BigDecimal.ZERO;
    for (String column : List.of("1.2.1", "1.2.2", "1.2.3", "1.2.4")) {
      named = named.add(figure("ethnicity", "total", column));
    }
    assertEquals(figure("ethnicity", "total", "1.2"), named);
  }

  @Test
  void originMarksOfListsAddUpToTheList() {
    for (String list : List.of("poor", "near-poor")) {
      long marked = 0;
      for (String column : List.of("5", "6", "7")) {
        SumItem item = ProjectForms.form("list-" + list).traced(column, "").orElseThrow();
        marked += facts.get(item.facts()).where(item.where()).count();
      }
      assertEquals(figure(list + "-movement", "total", "9").longValueExact(), marked, list);
    }
  }

  @Test
  void everyTracedHouseholdCounts() {
    for (FormDefinition form : tables()) {
      for (SumItem item : form.items()) {
        if (item.unit() == CountedUnit.PERSON) {
          assertEquals(
              0,
              facts
                  .get(item.facts())
                  .where(item.where())
                  .where("(" + item.count() + ") <= 0")
                  .count(),
              item.id());
        }
      }
    }
  }

  private static void sum(String kind, Dataset<Row> rows) {
    List<SumItem> items =
        tables().stream()
            .flatMap(form -> form.items().stream())
            .filter(item -> item.facts().equals(kind))
            .toList();
    String columns =
        items.stream()
            .map(
                item ->
                    "sum(case when %s then %s else 0 end)".formatted(item.where(), item.count()))
            .collect(Collectors.joining(", ", "area_code, ", ""));
    rows.createOrReplaceTempView(kind);
    for (Row row :
        spark.sql("select " + columns + " from " + kind + " group by area_code").collectAsList()) {
      Map<String, BigDecimal> place =
          sums.computeIfAbsent(row.getString(0), key -> new HashMap<>());
      for (int i = 0; i < items.size(); i++) {
        place.put(items.get(i).id(), BigDecimal.valueOf(row.getLong(i + 1)));
      }
    }
  }

  private static List<FormDefinition> tables() {
    return ProjectForms.FORMS.review().stream().filter(form -> !form.isList()).toList();
  }

  private static List<ComposedCell> cells(FormDefinition form) {
    List<PlaceRow> places = new ArrayList<>();
    Optional<Population> residents =
        Optional.of(new Population(900, 3600, Optional.of(700L), Optional.of(2900L)));
    for (String area : List.of("06325", "06328")) {
      places.add(new PlaceRow(area, area, sums.get(area), residents, true));
    }
    return FormComposition.compose(
        form, new FormSheet("185", 2024, places, Optional.empty()), "vi");
  }

  private static BigDecimal figure(String form, String row, String column) {
    return cells(ProjectForms.form(form)).stream()
        .filter(cell -> cell.rowKey().equals(row) && cell.column().equals(column))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
