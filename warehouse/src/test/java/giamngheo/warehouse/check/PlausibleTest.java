package giamngheo.warehouse.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.warehouse.file.line.Intake;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of a review beyond which a mistake is likelier than the figure. */
class PlausibleTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "1914-10-16,2024-10-15,''",
    "1913-10-15,2024-10-15,AGE_DOUBTFUL birth_date",
    "1913-10-16,2024-10-15,''",
    "1913-12-31,,AGE_DOUBTFUL birth_date",
    "1914-01-01,,''"
  })
  void anAgeOver110IsDoubted(String birth, String review, String doubt) throws Exception {
    String date = review == null ? "" : review;
    assertEquals(
        doubt.isEmpty() ? List.of() : List.of(doubt),
        Intake.faults(
            Intake.line(
                folder, "member", Intake.member("birth_date", birth, "review_date", date))));
  }

  @ParameterizedTest
  @CsvSource({"1914,''", "1913,AGE_DOUBTFUL birth_year"})
  void anAgeFromTheYearAloneIsDoubtedToo(String year, String doubt) throws Exception {
    List<String> faults =
        Intake.faults(
            Intake.line(folder, "member", Intake.member("birth_date", "", "birth_year", year)));
    assertEquals(
        doubt.isEmpty()
            ? List.of("BIRTH_YEAR_ONLY birth_year")
            : List.of("BIRTH_YEAR_ONLY birth_year", doubt),
        faults);
  }

  @ParameterizedTest
  @CsvSource({
    "0,''",
    "9999.99,INCOME_DOUBTFUL income_per_capita",
    "1,INCOME_DOUBTFUL income_per_capita",
    "10000,''",
    "100000000,''",
    "100000000.01,INCOME_DOUBTFUL income_per_capita"
  })
  void anIncomeOfAnotherUnitIsDoubted(String income, String doubt) throws Exception {
    assertEquals(
        doubt.isEmpty() ? List.of() : List.of(doubt),
        Intake.faults(
            Intake.line(folder, "household", Intake.household("income_per_capita", income))));
  }

  @ParameterizedTest
  @CsvSource({
    "household,floor_area_m2,1000,''",
    "household,floor_area_m2,1000.01,FLOOR_AREA_DOUBTFUL",
    "household,b1_points,500,''",
    "household,b1_points,501,POINTS_DOUBTFUL",
    "member,member_no,100,''",
    "member,member_no,101,MEMBER_NO_DOUBTFUL"
  })
  void aFigureBeyondAnyHouseholdIsDoubted(
      String dataset, String column, String figure, String doubt) throws Exception {
    Map<String, String> line =
        dataset.equals("member") ? Intake.member(column, figure) : Intake.household(column, figure);
    assertEquals(
        doubt.isEmpty() ? List.of() : List.of(doubt + " " + column),
        Intake.faults(Intake.line(folder, dataset, line)));
  }
}
