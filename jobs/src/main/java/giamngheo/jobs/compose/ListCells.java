package giamngheo.jobs.compose;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.struct;

import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.edition.FormCellRows;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.Glossary;
import giamngheo.jobs.judge.ScoreHouseholds;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.ScoreTable;
import giamngheo.warehouse.table.TransitionTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Cells of the lists of households, for communes and districts. */
final class ListCells {
  private static final String LINES = "lines";
  private static final String FORM_AREA = "form_area";
  private static final List<String> FIELDS =
      List.of(
          HouseholdTable.AREA_CODE,
          HouseholdTable.HAMLET,
          HouseholdTable.HOUSEHOLD_ID,
          HouseholdTable.MERIT_HOUSEHOLD,
          HouseholdTable.NO_LABOUR_CAPACITY,
          HouseholdTable.SUPPORTS,
          HouseholdTable.HEAD_NAME,
          TransitionTable.MOVEMENT,
          ScoreHouseholds.MEMBERS);

  private ListCells() {}

  /**
   * Composes a list form for every commune and district.
   *
   * @param scored households with a class and their members
   * @param transitions movements of the same years
   * @param map the map that their communes lie on
   * @return rows of {@code form_cell}
   */
  static Dataset<Row> cells(
      FormDefinition form,
      Dataset<Row> scored,
      Dataset<Row> transitions,
      List<Integer> years,
      AreaMap map,
      Configuration configuration,
      String lang) {
    Dataset<Row> listed =
        transitions
            .filter(col(TransitionTable.LISTED_TO))
            .select(
                col(HouseholdTable.REVIEW_YEAR),
                col(ScoreTable.STANDARD_ID),
                col(HouseholdTable.AREA_CODE),
                col(HouseholdTable.HOUSEHOLD_ID),
                col(TransitionTable.LIST).as(ScoreTable.CLASS),
                col(TransitionTable.MOVEMENT));
    Glossary words = configuration.glossary();
    FlatMapFunction<Row, Row> compose = row -> compose(form, row, map, words, lang);
    return scored
        .filter(expr(form.where()))
        // Files may have columns of these names.
        .drop(TransitionTable.MOVEMENT, FORM_AREA, LINES)
        .join(
            listed,
            new String[] {
              HouseholdTable.REVIEW_YEAR,
              ScoreTable.STANDARD_ID,
              HouseholdTable.AREA_CODE,
              HouseholdTable.HOUSEHOLD_ID,
              ScoreTable.CLASS
            },
            "left")
        .join(
            broadcast(formAreas(scored, years, map)),
            new String[] {HouseholdTable.REVIEW_YEAR, HouseholdTable.AREA_CODE},
            "inner")
        .groupBy(col(HouseholdTable.REVIEW_YEAR), col(ScoreTable.STANDARD_ID), col(FORM_AREA))
        .agg(
            collect_list(struct(FIELDS.stream().map(f -> col(f)).toArray(Column[]::new))).as(LINES))
        .flatMap(compose, Encoders.row(FormCellTable.SCHEMA));
  }

  /**
   * The areas whose lists a household stands in: its commune, and its district while it had one.
   */
  private static Dataset<Row> formAreas(Dataset<Row> scored, List<Integer> years, AreaMap map) {
    List<Row> rows = new ArrayList<>();
    for (int year : years) {
      for (Place unit : map.places().units()) {
        if (unit.level() == Level.COMMUNE && unit.isValidOn(map.day(year))) {
          map.lineage(unit.code(), year).stream()
              .filter(area -> area.level() == Level.COMMUNE || area.level() == Level.DISTRICT)
              .forEach(area -> rows.add(RowFactory.create(year, unit.code(), area.code())));
        }
      }
    }
    StructType shape =
        new StructType()
            .add(HouseholdTable.REVIEW_YEAR, DataTypes.IntegerType)
            .add(HouseholdTable.AREA_CODE, DataTypes.StringType)
            .add(FORM_AREA, DataTypes.StringType);
    return scored.sparkSession().createDataFrame(rows, shape);
  }

  private static Iterator<Row> compose(
      FormDefinition form, Row group, AreaMap map, Glossary words, String lang) {
    int year = group.getInt(0);
    String area = group.getString(2);
    List<Row> households = new ArrayList<>(group.getList(3));
    households.sort(
        Comparator.comparing((Row row) -> row.<String>getAs(HouseholdTable.AREA_CODE))
            .thenComparing(row -> String.valueOf(row.<String>getAs(HouseholdTable.HAMLET)))
            .thenComparing(row -> row.<String>getAs(HouseholdTable.HOUSEHOLD_ID)));
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Row household : households) {
      for (Row member : household.<Row>getList(household.fieldIndex(ScoreHouseholds.MEMBERS))) {
        lines.add(line(household, member, area, map, year));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (ComposedCell cell :
        ListComposition.compose(form, new ListSheet(area, year, lines), words, lang)) {
      rows.add(FormCellRows.row(form.id(), group.getString(1), year, area, cell, rows.size()));
    }
    return rows.iterator();
  }

  private static Map<String, Object> line(
      Row household, Row member, String area, AreaMap map, int year) {
    Map<String, Object> line = new HashMap<>();
    for (String field :
        List.of(
            HouseholdTable.HOUSEHOLD_ID,
            HouseholdTable.MERIT_HOUSEHOLD,
            HouseholdTable.NO_LABOUR_CAPACITY,
            TransitionTable.MOVEMENT)) {
      line.put(field, household.getAs(field));
    }
    int supports = household.fieldIndex(HouseholdTable.SUPPORTS);
    line.put(
        HouseholdTable.SUPPORTS, household.isNullAt(supports) ? null : household.getList(supports));
    String commune = household.getAs(HouseholdTable.AREA_CODE);
    String hamlet = household.getAs(HouseholdTable.HAMLET);
    line.put("place", place(hamlet, commune, area, map, year));
    for (String field : List.of("member_no", "relationship", "full_name", "sex", "ethnicity")) {
      line.put(field, member.getAs(field));
    }
    if (line.get("full_name") == null && "head".equals(member.getAs("relationship"))) {
      line.put("full_name", household.getAs(HouseholdTable.HEAD_NAME));
    }
    LocalDate born = member.getAs("birth_date");
    line.put("birth_year", born == null ? member.getAs("birth_year") : (Object) born.getYear());
    return line;
  }

  private static String place(String hamlet, String commune, String area, AreaMap map, int year) {
    String own = hamlet == null ? "" : hamlet;
    if (commune.equals(area)) {
      return own;
    }
    String name = map.place(commune, year).map(Place::name).orElse(commune);
    return own.isEmpty() ? name : own + ", " + name;
  }
}
