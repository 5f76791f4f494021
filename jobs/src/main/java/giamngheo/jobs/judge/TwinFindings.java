package giamngheo.jobs.judge;

import static org.apache.spark.sql.functions.expr;

import giamngheo.warehouse.table.MemberTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Warnings about what stands twice in one review and should not: identities, look-alike codes. */
public final class TwinFindings {
  /** Letters of other scripts that look like Latin ones, and what they look like. */
  private static final String FOREIGN = "АВЕЅІЈКМНОРСТУХЗавеѕіјкмнорстухΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοικνρτυχ";

  private static final String LATIN = "ABESIJKMHOPCTYX3abesijkmhopctyxABEZHIKMNOPTYXaoiknptux";

  /** SQL: what codes have in common that people take for one another. */
  private static final String LOOK_ALIKE =
      "translate(lower(regexp_replace(translate(household_id, '"
          + FOREIGN
          + "', '"
          + LATIN
          + "'), '[^\\\\p{L}\\\\p{N}]+', '-')), 'oil', '011')";

  private TwinFindings() {}

  /**
   * IDENTITY_TWICE: one identity of two members, mostly of two households.
   *
   * @param households judged households with their members
   */
  public static Dataset<Row> identities(Dataset<Row> households) {
    Dataset<Row> twice =
        households
            .selectExpr("line_period", "review_year", "explode(members) as m")
            .filter("m.id_hash is not null")
            .selectExpr(
                "line_period",
                "review_year",
                "m.id_hash as identity",
                "struct(m.area_code, m.household_id, m.member_no, m.batch_id, m.line_no) as m")
            .groupBy("line_period", "review_year", "identity")
            .agg(expr("collect_list(m) as all"))
            .filter("size(all) > 1")
            .selectExpr("review_year", "all", "explode(all) as m");
    return FindingRows.shaped(
        twice,
        "m.batch_id",
        "'member' as dataset",
        "m.line_no",
        "review_year",
        "m.area_code",
        "m.household_id",
        "'" + MemberTable.ID_NUMBER + "' as column",
        "'IDENTITY_TWICE' as check_id",
        """
        array(concat_ws(', ', slice(transform(
          filter(all, o -> o.household_id <> m.household_id or o.member_no <> m.member_no),
          o -> concat(o.household_id, ' (', o.area_code, ')')), 1, 3))) as details""");
  }

  /**
   * CODES_LOOK_ALIKE: household codes of one review that differ in case, dashes, O and 0, l and 1,
   * or in letters of another script only.
   */
  public static Dataset<Row> codes(Dataset<Row> households) {
    Dataset<Row> alike =
        households
            .selectExpr(
                "line_period",
                "review_year",
                LOOK_ALIKE + " as look",
                "struct(area_code, household_id, batch_id, line_no) as h")
            .groupBy("line_period", "review_year", "look")
            .agg(expr("collect_list(h) as all"))
            .filter("size(all) > 1")
            .selectExpr("review_year", "all", "explode(all) as h");
    return FindingRows.shaped(
        alike,
        "h.batch_id",
        "'household' as dataset",
        "h.line_no",
        "review_year",
        "h.area_code",
        "h.household_id",
        "'household_id' as column",
        "'CODES_LOOK_ALIKE' as check_id",
        "h.household_id as value",
        """
        array(concat_ws(', ', slice(transform(
          filter(all, o -> o.household_id <> h.household_id), o -> o.household_id), 1, 3))) as details""");
  }
}
