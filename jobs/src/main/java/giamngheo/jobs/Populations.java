package giamngheo.jobs;

import giamngheo.jobs.form.Population;
import giamngheo.warehouse.table.PopulationTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Residents as the current population lines give them.
 *
 * @param lines accepted lines
 */
record Populations(List<Line> lines) {

  /**
   * One line.
   *
   * @param hamletCode null where the line is the commune's own
   */
  record Line(
      int year,
      String areaCode,
      String hamletCode,
      Population population,
      String batchId,
      long lineNo) {}

  static Populations read(Dataset<Row> populations) {
    List<Line> lines = new ArrayList<>();
    for (Row row :
        populations
            .filter("not " + ReceivedTable.REFUSED)
            .select(
                PopulationTable.REVIEW_YEAR,
                PopulationTable.AREA_CODE,
                PopulationTable.HAMLET_CODE,
                PopulationTable.HOUSEHOLDS,
                PopulationTable.PERSONS,
                PopulationTable.MINORITY_HOUSEHOLDS,
                PopulationTable.MINORITY_PERSONS,
                ReceivedTable.BATCH_ID,
                ReceivedTable.LINE_NO)
            .collectAsList()) {
      lines.add(
          new Line(
              row.getInt(0),
              row.getString(1),
              row.getString(2),
              new Population(row.getInt(3), row.getInt(4), optional(row, 5), optional(row, 6)),
              row.getString(7),
              row.getLong(8)));
    }
    return new Populations(List.copyOf(lines));
  }

  private static Optional<Long> optional(Row row, int index) {
    return row.isNullAt(index) ? Optional.empty() : Optional.of((long) row.getInt(index));
  }

  /** The commune's own line. */
  Optional<Population> own(int year, String areaCode) {
    return lines.stream()
        .filter(line -> line.year() == year && line.areaCode().equals(areaCode))
        .filter(line -> line.hamletCode() == null)
        .map(Line::population)
        .findFirst();
  }

  /** Lines of the commune's hamlets. */
  List<Line> hamlets(int year, String areaCode) {
    return lines.stream()
        .filter(line -> line.year() == year && line.areaCode().equals(areaCode))
        .filter(line -> line.hamletCode() != null)
        .toList();
  }

  /** The commune's own line, else the sum of its hamlets. */
  Optional<Population> ofCommune(int year, String areaCode) {
    return own(year, areaCode)
        .or(() -> hamlets(year, areaCode).stream().map(Line::population).reduce(Populations::add));
  }

  /** Residents of two places together; a count that one of them lacks is lacking. */
  static Population add(Population one, Population other) {
    return new Population(
        one.households() + other.households(),
        one.persons() + other.persons(),
        sum(one.minorityHouseholds(), other.minorityHouseholds()),
        sum(one.minorityPersons(), other.minorityPersons()));
  }

  private static Optional<Long> sum(Optional<Long> one, Optional<Long> other) {
    return one.flatMap(first -> other.map(second -> first + second));
  }

  /** The same without some lines. */
  Populations without(List<Line> refused) {
    return new Populations(lines.stream().filter(line -> !refused.contains(line)).toList());
  }
}
