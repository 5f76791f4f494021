package giamngheo.jobs.judge;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.text.MatchingKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One name for each hamlet of a commune and review, for names are typed by hand in every
 * household's line. Spellings with one {@link MatchingKey} are one hamlet under the commonest of
 * them; names that only nearly match are doubted and stay apart.
 *
 * @param spellings by review and commune, the spellings of its hamlets and how often each stands
 */
public record HamletNames(Map<Commune, List<Spelling>> spellings) {
  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final String NAME = "one_name";
  private static final List<String> KEYS =
      List.of(HouseholdTable.REVIEW_YEAR, HouseholdTable.AREA_CODE, HouseholdTable.HAMLET);

  /** Words before a hamlet's name that say what it is; left out where letters follow. */
  private static final Pattern KIND =
      Pattern.compile(
          "^(?:thôn|bản|xóm|ấp|buôn|làng|phum|sóc|bon|tổ dân phố|tdp|tổ|khối phố|khối|khu phố|khu)\\s+"
              + "(?=.*\\p{L}{2})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Comparator<Spelling> COMMONEST_FIRST =
      Comparator.comparingLong(Spelling::households)
          .reversed()
          .thenComparing(spelling -> spelling.name().equals(spelling.name().toUpperCase(VI)))
          .thenComparing(spelling -> !Character.isUpperCase(spelling.name().codePointAt(0)))
          .thenComparing(Spelling::name);

  /** A commune in a review. */
  record Commune(int year, String areaCode) {}

  /** A name as it is written, and how many households have it. */
  record Spelling(String name, long households) {}

  /**
   * Gathers the names.
   *
   * @param households judged households with review_year, area_code, hamlet
   */
  public static HamletNames of(Dataset<Row> households) {
    Map<Commune, List<Spelling>> spellings = new LinkedHashMap<>();
    households
        .filter(col(HouseholdTable.HAMLET).isNotNull())
        .groupBy(KEYS.stream().map(key -> col(key)).toArray(Column[]::new))
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(
            row ->
                spellings
                    .computeIfAbsent(
                        new Commune(row.getInt(0), row.getString(1)), key -> new ArrayList<>())
                    .add(new Spelling(row.getString(2), row.getLong(3))));
    return new HamletNames(spellings);
  }

  /** The rows with one name for each hamlet. */
  public Dataset<Row> applied(Dataset<Row> rows) {
    List<Row> renamed = new ArrayList<>();
    spellings.forEach(
        (commune, all) ->
            byKey(all)
                .forEach(
                    same ->
                        same.stream()
                            .skip(1)
                            .map(Spelling::name)
                            .forEach(
                                name ->
                                    renamed.add(
                                        RowFactory.create(
                                            commune.year(),
                                            commune.areaCode(),
                                            name,
                                            same.get(0).name())))));
    if (renamed.isEmpty()) {
      return rows;
    }
    StructType shape =
        new StructType()
            .add(HouseholdTable.REVIEW_YEAR, DataTypes.IntegerType)
            .add(HouseholdTable.AREA_CODE, DataTypes.StringType)
            .add(HouseholdTable.HAMLET, DataTypes.StringType)
            .add(NAME, DataTypes.StringType);
    Column[] columns =
        Arrays.stream(rows.columns())
            .map(
                name ->
                    name.equals(HouseholdTable.HAMLET)
                        ? coalesce(col(NAME), col(name)).as(name)
                        : col("`" + name + "`"))
            .toArray(Column[]::new);
    return rows.join(
            broadcast(rows.sparkSession().createDataFrame(renamed, shape)),
            KEYS.toArray(String[]::new),
            "left")
        .select(columns);
  }

  /** HAMLET_SPELLINGS where spellings meet, and where names nearly match. */
  public Dataset<Row> findings(Dataset<Row> households, BatchLog log) {
    List<Row> found = new ArrayList<>();
    spellings.forEach(
        (commune, all) -> {
          List<List<Spelling>> hamlets = byKey(all);
          hamlets.stream()
              .filter(same -> same.size() > 1)
              .forEach(same -> found.add(finding(commune, "HAMLET_SPELLINGS", same, 0)));
          List<Spelling> names = hamlets.stream().map(same -> same.get(0)).toList();
          grouped(names, spelling -> nearKey(spelling.name())).stream()
              .filter(near -> near.size() > 1)
              .forEach(near -> found.add(finding(commune, "HAMLET_SPELLINGS.near", near, 1)));
        });
    StructType shape =
        new StructType()
            .add("batch_id", DataTypes.StringType)
            .add("line_no", DataTypes.LongType)
            .add(HouseholdTable.REVIEW_YEAR, DataTypes.IntegerType)
            .add(HouseholdTable.AREA_CODE, DataTypes.StringType)
            .add(HouseholdTable.HOUSEHOLD_ID, DataTypes.StringType)
            .add("check_id", DataTypes.StringType)
            .add("value", DataTypes.StringType)
            .add("detail", DataTypes.StringType);
    return ReviewFindings.remarks(households.sparkSession().createDataFrame(found, shape), log);
  }

  private static Row finding(Commune commune, String check, List<Spelling> names, int skipped) {
    String told =
        names.stream()
            .skip(skipped)
            .map(spelling -> "“" + spelling.name() + "” (" + spelling.households() + ")")
            .collect(Collectors.joining(", "));
    return RowFactory.create(
        null, null, commune.year(), commune.areaCode(), null, check, names.get(0).name(), told);
  }

  private static List<List<Spelling>> byKey(List<Spelling> all) {
    return grouped(all, spelling -> MatchingKey.of(spelling.name()));
  }

  private static List<List<Spelling>> grouped(List<Spelling> all, Function<Spelling, String> key) {
    Map<String, List<Spelling>> byKey = new LinkedHashMap<>();
    all.stream()
        .sorted(COMMONEST_FIRST)
        .forEach(each -> byKey.computeIfAbsent(key.apply(each), k -> new ArrayList<>()).add(each));
    return List.copyOf(byKey.values());
  }

  /** Letters and digits without marks, and without the word for a hamlet where a name follows. */
  static String nearKey(String name) {
    return MatchingKey.skeleton(KIND.matcher(name.strip()).replaceFirst(""));
  }
}
