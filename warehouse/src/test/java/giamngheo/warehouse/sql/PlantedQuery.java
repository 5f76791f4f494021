package giamngheo.warehouse.sql;

import java.util.List;
import java.util.Random;

/**
 * Random queries over the grammar of queries, with something planted at one place of each.
 *
 * <p>A query is grown from the top; at every place where a value stands the plant may be put, and
 * it is put exactly once.
 */
final class PlantedQuery {
  /** Values that must never be computed. */
  static final List<String> VALUES =
      List.of(
          "reflect('java.lang.System', 'setProperty', 'giamngheo.planted', 'x')",
          "java_method('java.lang.System', 'setProperty', 'giamngheo.planted', 'x')",
          "TRY_REFLECT('java.lang.System', 'setProperty', 'giamngheo.planted', 'x')",
          "`reflect`('java.lang.System', 'setProperty', 'giamngheo.planted', 'x')",
          "(select max(value) from text.`/etc/passwd`)",
          "(select max(n) from household version as of 0)",
          "(select max(x) from (select transform(n) using 'id' as (x) from household))",
          "exists (select 1 from delta.`/w/batch_log`)",
          "identifier('reflect')('java.lang.System', 'setProperty', 'giamngheo.planted', 'x')",
          "input_file_name()",
          "raise_error('x')",
          "a_function_of_tomorrow(1)");

  private final Random random;
  private final String plant;
  private int places;
  private int chosen;

  private PlantedQuery(long seed, String plant) {
    this.random = new Random(seed);
    this.plant = plant;
  }

  /** A query with the plant in one of its places; the same for the same seed. */
  static String of(long seed, String plant) {
    PlantedQuery counted = new PlantedQuery(seed, plant);
    counted.chosen = -1;
    counted.query(2);
    PlantedQuery planted = new PlantedQuery(seed, plant);
    planted.chosen = new Random(seed).nextInt(counted.places);
    return planted.query(2);
  }

  /** The same query with a plain value in that place. */
  static String plain(long seed) {
    return of(seed, "n");
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String query(int depth) {
    String query =
        switch (random.nextInt(depth > 0 ? 8 : 3)) {
          case 3 -> "with p as (" + query(depth - 1) + ") select " + value(depth) + " from p";
          case 4 ->
              "("
                  + query(depth - 1)
                  + ") "
                  + one("union all", "except", "intersect")
                  + " ("
                  + query(depth - 1)
                  + ")";
          case 5 ->
              "select * from values ("
                  + value(depth)
                  + ", 1), (2, "
                  + value(depth)
                  + ") as v(n, m)";
          default -> select(depth);
        };
    return query;
  }

  private String select(int depth) {
    StringBuilder sql = new StringBuilder("select ");
    sql.append(one("", "distinct ", "/*+ broadcast(t) */ "));
    sql.append(value(depth)).append(" as a, ").append(value(depth)).append(" as b");
    sql.append(" from ").append(relation(depth));
    if (random.nextBoolean()) {
      sql.append(" where ").append(condition(depth));
    }
    switch (random.nextInt(6)) {
      case 0 ->
          sql.append(" group by ").append(value(depth)).append(" having ").append(condition(depth));
      case 1 -> sql.append(" group by grouping sets ((").append(value(depth)).append("), ())");
      case 2 ->
          sql.append(" window w as (partition by ")
              .append(value(depth))
              .append(" order by ")
              .append(value(depth))
              .append(")");
      case 3 ->
          sql.append(" order by ")
              .append(value(depth))
              .append(" limit cast(")
              .append(value(depth))
              .append(" as int)");
      case 4 ->
          sql.append(" distribute by ")
              .append(value(depth))
              .append(" sort by ")
              .append(value(depth));
      default -> sql.append(" qualify ").append(condition(depth));
    }
    return sql.toString();
  }

  private String relation(int depth) {
    if (depth == 0) {
      return "household";
    }
    return switch (random.nextInt(9)) {
      case 0 -> "(" + query(depth - 1) + ") q";
      case 1 -> "range(cast(" + value(depth) + " as int))";
      case 2 -> relation(depth - 1) + " t join member m on " + condition(depth);
      case 3 -> "household t, lateral (" + query(depth - 1) + ") l";
      case 4 -> "household lateral view explode(array(" + value(depth) + ")) e as x";
      case 5 -> "explode(array(" + value(depth) + ")) as e(x)";
      case 6 -> "household pivot (max(" + value(depth) + ") for n in (1, 2))";
      case 7 ->
          "household unpivot (v for k in (n, m)) left join lateral ("
              + query(depth - 1)
              + ") on true";
      default -> "household";
    };
  }

  private String condition(int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 2)) {
      case 0 -> value(depth) + " = " + value(depth);
      case 1 -> value(depth) + " between " + value(depth) + " and 3";
      case 2 -> "exists (" + query(depth - 1) + ")";
      case 3 -> "n in (" + query(depth - 1) + ")";
      case 4 -> "not (" + condition(depth - 1) + ") or n in (1, " + value(depth) + ")";
      default -> value(depth) + " like any ('a', 'b') and " + condition(depth - 1);
    };
  }

  /** A value, or the plant in its place. */
  private String value(int depth) {
    if (places++ == chosen) {
      return plant;
    }
    if (depth == 0) {
      return one("n", "1", "'a'", "t.n", "null");
    }
    String inner = value(depth - 1);
    return switch (random.nextInt(16)) {
      case 0 -> "case when " + condition(depth - 1) + " then " + inner + " else 2 end";
      case 1 -> "cast(" + inner + " as string)";
      case 2 -> "transform(array(1), x -> x + " + inner + ")";
      case 3 -> "sum(" + inner + ") filter (where " + condition(depth - 1) + ")";
      case 4 ->
          "max(1) over (partition by "
              + inner
              + " order by "
              + value(depth - 1)
              + " rows between 1 preceding and current row)";
      case 5 -> "struct(" + inner + " as p, 2 as q).p";
      case 6 -> "array(1, 2)[" + inner + "]";
      case 7 -> "map('k', " + inner + ")['k']";
      case 8 -> "percentile_cont(0.5) within group (order by " + inner + ")";
      case 9 -> "extract(year from " + inner + ")";
      case 10 -> "coalesce(" + inner + ", " + value(depth - 1) + ")";
      case 11 -> "(" + one("select max(" + inner + ") from member", "select " + inner) + ")";
      case 12 -> "-(" + inner + ") + interval '1' day";
      case 13 -> "(" + inner + ", 1)";
      case 14 -> "lag(" + inner + ") over w";
      default -> inner + " || 'z'";
    };
  }
}
