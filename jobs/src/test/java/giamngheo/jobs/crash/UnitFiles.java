package giamngheo.jobs.crash;

import giamngheo.jobs.crash.History.Seen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Three files of one unit that bear one number, and the query that finds it again. */
final class UnitFiles {
  /** How many numbers of each unit the query finds. */
  static final int NUMBERS = 8;

  /** Places of columns 3 and 5 in a printed form. */
  private static final int POOR = 5;

  private static final int NEAR_POOR = 7;

  private UnitFiles() {}

  /** So many households, all poor by their points, each of one person. */
  static Map<String, Path> write(Path folder, String unit, int number) throws IOException {
    Files.createDirectories(folder);
    StringBuilder households =
        new StringBuilder(
            "review_year,review_date,area_code,hamlet,household_id,ethnicity,b1_points,b2_points\n");
    StringBuilder members =
        new StringBuilder("review_year,area_code,household_id,member_no,sex,birth_date\n");
    for (int household = 1; household <= number; household++) {
      String code = "%s-%04d".formatted(unit, household);
      households.append("2024,2024-10-15,%s,Thôn 1,%s,tay,100,40\n".formatted(unit, code));
      members.append("2024,%s,%s,1,male,1980-05-20\n".formatted(unit, code));
    }
    Map<String, String> contents = new LinkedHashMap<>();
    contents.put(
        "population",
        "review_year,area_code,households,persons\n2024,%s,%d,%d\n"
            .formatted(unit, number, number));
    contents.put("household", households.toString());
    contents.put("member", members.toString());
    Map<String, Path> files = new LinkedHashMap<>();
    for (Map.Entry<String, String> content : contents.entrySet()) {
      Path file = folder.resolve("%s-%s-%d.csv".formatted(content.getKey(), unit, number));
      files.put(
          content.getKey(), Files.write(file, content.getValue().getBytes(StandardCharsets.UTF_8)));
    }
    return files;
  }

  /** One row: so many numbers of each unit, in the order of what is seen. */
  static String query(List<String> units) {
    return "select "
        + units.stream()
            .map(
                unit ->
                    """
                    (select count(*) from household where area_code = '%1$s'),
                    (select count(*) from member where area_code = '%1$s'),
                    (select coalesce(max(households), 0) from population where area_code = '%1$s'),
                    (select count(*) from household_score where area_code = '%1$s'
                       and standard_id = 'vn-2022-2025'),
                    (select cast(coalesce(max(value), 0) as int) from form_cell
                       where area_code = '%1$s' and form = 'review-result' and row_key = 'total'
                       and `column` = '3' and release_id = 'draft'),
                    (select cast(coalesce(max(value), 0) as int) from form_cell
                       where area_code = '%1$s' and form = 'review-result' and row_key = 'total'
                       and `column` = '5' and release_id = 'draft'),
                    (select count(*) from release),
                    (select count(distinct release_id) from form_cell where release_id <> 'draft')
                    """
                        .formatted(unit))
            .collect(Collectors.joining(", "));
  }

  /** The figures of poor and near-poor households in a printed form. */
  static Seen printed(String csv) {
    String[] total =
        csv.lines()
            .filter(line -> line.startsWith("total,"))
            .findFirst()
            .orElseThrow()
            .split(",", -1);
    return Seen.printed(number(total[POOR]), number(total[NEAR_POOR]));
  }

  private static int number(String cell) {
    return cell.isEmpty() ? 0 : (int) Double.parseDouble(cell);
  }
}
