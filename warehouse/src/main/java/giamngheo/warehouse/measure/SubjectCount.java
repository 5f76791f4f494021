package giamngheo.warehouse.measure;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Adds up the lines of one task: rows of {@link Subjects#lines}, in any order.
 *
 * @param breakdowns names of the breakdowns, in the order of their columns
 */
record SubjectCount(MeasurePlan plan, List<String> breakdowns, List<Unit> units)
    implements MapPartitionsFunction<Row, Tabulation.Part> {
  private static final int STATES = 9;
  private static final int SUBJECTS = 10;
  private static final int PERSONS = 11;
  private static final int BREAKDOWNS = 12;

  @Override
  public Iterator<Tabulation.Part> call(Iterator<Row> lines) {
    Tabulation tabulation = new Tabulation(plan);
    lines.forEachRemaining(line -> add(tabulation, line));
    return List.of(tabulation.part()).iterator();
  }

  private void add(Tabulation tabulation, Row line) {
    int year = line.getInt(0);
    String area = line.getString(1);
    Cluster cluster = new Cluster(text(line, 2), text(line, 3));
    Profile profile = Subjects.profile(line, 4, line.getString(STATES));
    for (Unit unit : units) {
      long count = line.getLong(unit == Unit.PERSON ? PERSONS : SUBJECTS);
      tabulation.add(new Group(year, area, "", "", unit), cluster, profile, count);
      for (int i = 0; i < breakdowns.size(); i++) {
        Group group = new Group(year, area, breakdowns.get(i), text(line, BREAKDOWNS + i), unit);
        tabulation.add(group, cluster, profile, count);
      }
    }
  }

  private static String text(Row line, int index) {
    return line.isNullAt(index) ? "" : line.getString(index);
  }
}
